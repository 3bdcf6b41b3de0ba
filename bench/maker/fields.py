"""Fields of work, each with the things and qualities that its modules speak of. Small, made by hand, no official list."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["FIELDS", "GENERAL", "Field"]


class Field(NamedTuple):
    """A sector: title, its locative, ISCED-F code; things (lemma, English), qualities (stem, English)."""

    title: str
    english: str
    locative: str
    isced: str
    things: tuple[tuple[str, str], ...]
    qualities: tuple[tuple[str, str], ...]


def _pairs(text: str) -> tuple[tuple[str, str], ...]:
    """Read ``word = translation`` pairs that semicolons part."""
    pairs = (pair.partition("=") for pair in text.split(";"))
    return tuple((" ".join(word.split()), " ".join(translation.split())) for word, _, translation in pairs)


FIELDS = (
    Field(
        "Kokrūpniecība", "Wood industry", "kokrūpniecībā", "0722",
        _pairs("""dēlis = board; finieris = veneer; saplāksnis = plywood sheet; baļķis = log; logu rāmis = window frame;
            skapis = cabinet; galda virsma = table top; durvju vērtne = door leaf; mēbele = furniture item; brusa = beam;
            koka panelis = wooden panel; griezējinstruments = cutting tool; koka detaļa = wooden part"""),
        _pairs("""līmēt = glued; saliekam = flat-pack; slīpēt = sanded; krāsot = painted; lakot = lacquered; žāvēt = dried;
            frēzēt = milled; standartizēt = standardised; dekoratīv = decorative; masīv = solid"""),
    ),
    Field(
        "Mašīnbūve un metālapstrāde", "Mechanical engineering and metalworking", "metālapstrādē", "0715",
        _pairs("""zobrats = gear wheel; gultnis = bearing; vārpsta = shaft; sūknis = pump; vārsts = valve; cilindrs = cylinder;
            virpa = lathe; frēzmašīna = milling machine; prese = press; reduktors = gearbox; metāla detaļa = metal part;
            urbis = drill; transportieris = conveyor"""),
        _pairs("""hidraulisk = hydraulic; pneimatisk = pneumatic; mehānisk = mechanical; precīz = precision;
            rūpniecisk = industrial; cilindrisk = cylindrical; metināt = welded; universāl = universal;
            automātisk = automatic; vertikāl = vertical"""),
    ),
    Field(
        "Enerģētika", "Energy", "enerģētikā", "0713",
        _pairs("""kabelis = cable; transformators = transformer; slēdzis = switch; sadales skapis = distribution cabinet;
            ģenerators = generator; dzinējs = motor; akumulators = battery; saules panelis = solar panel;
            vēja turbīna = wind turbine; siltumsūknis = heat pump; skaitītājs = meter; ventilators = fan;
            siltummainis = heat exchanger"""),
        _pairs("""elektrisk = electric; automātisk = automatic; stacionār = stationary; portatīv = portable;
            regulējam = adjustable; vied = smart; rūpniecisk = industrial; asinhron = asynchronous; jaudīg = powerful;
            energoefektīv = energy-efficient"""),
    ),
    Field(
        "Elektronika un automatizācija", "Electronics and automation", "automatizācijā", "0714",
        _pairs("""devējs = sensor; kontrolieris = controller; iespiedplate = circuit board; robots = robot;
            mikroshēma = microchip; barošanas bloks = power supply unit; vadības skapis = control cabinet;
            tīkla iekārta = network device; relejs = relay; piedziņa = drive; antena = antenna; displejs = display"""),
        _pairs("""programmējam = programmable; digitāl = digital; elektronisk = electronic; automātisk = automatic;
            rūpniecisk = industrial; kolaboratīv = collaborative; mobil = mobile; optisk = optical; modulār = modular;
            kompakt = compact"""),
    ),
    Field(
        "Būvniecība", "Construction", "būvniecībā", "0732",
        _pairs("""siena = wall; jumts = roof; grīda = floor; sija = joist; pamats = foundation; fasāde = façade;
            ķieģelis = brick; veidnis = formwork panel; būvkonstrukcija = building structure; flīze = tile; caurule = pipe;
            izolācijas slānis = insulation layer; starpsiena = partition"""),
        _pairs("""monolīt = monolithic; saliekam = prefabricated; siltināt = insulated; dekoratīv = decorative;
            vertikāl = vertical; horizontāl = horizontal; nesoš = load-bearing; energoefektīv = energy-efficient;
            tradicionāl = traditional; ugunsdroš = fire-resistant"""),
    ),
    Field(
        "Mežsaimniecība", "Forestry", "mežsaimniecībā", "0821",
        _pairs("""jaunaudze = young stand; stāds = seedling; cirsma = felling area; meža ceļš = forest road;
            motorzāģis = chainsaw; krūmgriezis = brush cutter; sortiments = timber assortment; koks = tree;
            meža mašīna = forest machine; nogabals = forest compartment; sēkla = seed; kokaudzētava = tree nursery;
            grāvis = ditch"""),
        _pairs("""profesionāl = professional; kvalitatīv = high-quality; sagatavot = prepared; izvēlēt = selected;
            ierīkot = established; uzmērīt = surveyed; apsekot = inspected; vērtīg = valuable; modern = modern;
            standartizēt = standardised"""),
    ),
    Field(
        "Transports un loģistika", "Transport and logistics", "loģistikā", "0788",
        _pairs("""krava = load; iekrāvējs = forklift; konteiners = container; palete = pallet; maršruts = route;
            piekabe = trailer; noliktava = warehouse; vilciens = train; sliežu ceļš = rail track; bremze = brake;
            kravas automobilis = goods vehicle; riepa = tyre"""),
        _pairs("""mobil = mobile; elektrisk = electric; starptautisk = international; standartizēt = standardised;
            automatizēt = automated; modern = modern; speciāl = special; smag = heavy; profesionāl = professional;
            pārbaudīt = verified"""),
    ),
    Field(
        "Pārtikas rūpniecība", "Food industry", "pārtikas ražošanā", "0788",
        _pairs("""mīkla = dough; piena produkts = dairy product; gaļas izstrādājums = meat product; receptūra = recipe;
            iepakojums = package; dzesēšanas kamera = cooling chamber; konservs = preserve; dzēriens = drink;
            konditorejas izstrādājums = confectionery product; ražošanas līnija = production line; sula = juice;
            siers = cheese; izejviela = raw material"""),
        _pairs("""bioloģisk = organic; svaig = fresh; saldēt = frozen; fermentēt = fermented; pasterizēt = pasteurised;
            kvalitatīv = high-quality; vakuumēt = vacuum-packed; tradicionāl = traditional; diētisk = dietary;
            atdzesēt = chilled"""),
    ),
    Field(
        "Lauksaimniecība", "Agriculture", "lauksaimniecībā", "0788",
        _pairs("""traktors = tractor; kombains = combine harvester; sējmašīna = seed drill; augsnes paraugs = soil sample;
            siltumnīca = greenhouse; kultūraugs = crop; ganāmpulks = herd; slaukšanas iekārta = milking machine;
            smidzinātājs = sprayer; lauks = field; graudu kalte = grain dryer; laistīšanas sistēma = irrigation system;
            barības maisījums = feed mix"""),
        _pairs("""bioloģisk = organic; automatizēt = automated; modern = modern; mobil = mobile; produktīv = productive;
            intensīv = intensive; ražīg = high-yield; kvalitatīv = high-quality; vied = smart;
            energoefektīv = energy-efficient"""),
    ),
    Field(
        "Ķīmiskā rūpniecība", "Chemical industry", "ķīmijas ražošanā", "0788",
        _pairs("""reaktors = reactor; šķīdums = solution; paraugs = sample; polimērs = polymer; cauruļvads = pipeline;
            laboratorijas trauks = laboratory vessel; filtrs = filter; maisītājs = mixer; pārklājums = coating;
            reaģents = reagent; tvertne = tank; analizators = analyser; savienojums = compound"""),
        _pairs("""ķīmisk = chemical; organisk = organic; neorganisk = inorganic; koncentrēt = concentrated;
            standartizēt = standardised; stabil = stable; rūpniecisk = industrial; kontrolēt = controlled;
            termisk = thermal; automatizēt = automated"""),
    ),
    Field(
        "Informācijas tehnoloģijas", "Information technology", "informācijas tehnoloģijās", "0788",
        _pairs("""lietotne = application; serveris = server; tīmekļa vietne = website; lietotāja saskarne = user interface;
            datu krātuve = data store; tīkls = network; algoritms = algorithm; programmas modulis = software module;
            datu kopa = data set; rezerves kopija = backup copy; ugunsmūris = firewall; informācijas sistēma = information system;
            mākoņpakalpojums = cloud service"""),
        _pairs("""mobil = mobile; droš = secure; šifrēt = encrypted; izkliedēt = distributed; publisk = public;
            virtuāl = virtual; modulār = modular; interaktīv = interactive; automatizēt = automated; testēt = tested"""),
    ),
    Field(
        "Tekstilrūpniecība", "Textile industry", "tekstilrūpniecībā", "0788",
        _pairs("""audums = fabric; šujmašīna = sewing machine; piegrieztne = pattern; apģērbs = garment; diegs = thread;
            adījums = knitted fabric; vīle = seam; odere = lining; pogcaurums = buttonhole; krāsviela = dye; aizkars = curtain;
            darba apģērbs = workwear item; aplikācija = appliqué"""),
        _pairs("""dabisk = natural; sintētisk = synthetic; krāsot = dyed; elastīg = elastic; dekoratīv = decorative;
            izturīg = durable; automatizēt = automated; kvalitatīv = high-quality; adīt = knitted; apdrukāt = printed"""),
    ),
)  # fmt: skip

GENERAL = Field(
    "Mūžizglītība", "Lifelong learning", "ikdienā", "0788",
    _pairs("""dokuments = document; datne = file; pārskats = report; plāns = plan; prezentācija = presentation;
        budžets = budget; risks = risk; process = process; resurss = resource; darba uzdevums = work task;
        līgums = contract; saruna = conversation; norādījums = instruction; mērķis = goal"""),
    _pairs("""digitāl = digital; profesionāl = professional; praktisk = practical; regulār = regular; publisk = public;
        kopīg = joint; starptautisk = international; ilgtspējīg = sustainable; personīg = personal; svarīg = important"""),
)  # fmt: skip
"""What lifelong modules, common to all sectors, speak of."""
