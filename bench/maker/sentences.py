"""Sentences of modules: patterns that a verb, a thing and a circumstance fill in."""

from __future__ import annotations

__all__ = ["ATTITUDES", "CIRCUMSTANCES", "CONTENTS", "KNOWLEDGE", "MEANS", "METHODS", "QUALITIES", "REASONS"]

CIRCUMSTANCES = (
    (" atbilstoši tehniskajai dokumentācijai", " according to the technical documentation"),
    (", ievērojot darba drošības prasības", ", observing the requirements of occupational safety"),
    (" pēc ražotāja norādījumiem", " following the manufacturer's instructions"),
    (" noteiktajā laikā un kvalitātē", " in the time and to the quality required"),
    (", izmantojot piemērotus mērinstrumentus", ", using suitable measuring instruments"),
    (" saskaņā ar darba uzdevumu", " in accordance with the work task"),
    (", saudzējot vidi un resursus", ", with care for the environment and resources"),
    (", sadarbojoties ar darba grupu", " together with a team"),
    (", izvēloties piemērotāko darba paņēmienu", ", choosing the most suitable technique"),
    (" patstāvīgi un atbildīgi", " independently and responsibly"),
)

KNOWLEDGE = (
    "{of_many} uzbūve un darbības principi",
    "{of_many} veidi, īpašības un izmantošanas jomas",
    "{of_many} kvalitātes prasības un to pārbaudes paņēmieni",
    "Biežākie {of_many_low} bojājumi un to cēloņi",
    "Drošības prasības darbā ar {to_many_low}",
    "{of_many} apzīmējumi rasējumos un dokumentācijā",
    "Vides prasības, kas attiecas uz {many_low}",
    "Jaunākie risinājumi {of_many_low} jomā",
)

ATTITUDES = (
    "Uzņemas atbildību par darba rezultātu un ziņo par kļūdām.",
    "Pirms darba novērtē riskus un lieto individuālos aizsardzības līdzekļus.",
    "Plāno savu darba laiku un saudzīgi izturas pret materiāliem.",
    "Sadarbojas ar kolēģiem un pieņem pamatotus lēmumus.",
    "Ievēro ētikas normas un klienta intereses.",
    "Kritiski vērtē savu darbu un meklē iespējas to uzlabot.",
)

CONTENTS = (
    "{of_many} iedalījums",
    "{of_many} raksturlielumi",
    "{of_many} izvēles nosacījumi",
    "{of_one} pārbaudes secība",
    "{of_one} tehniskā pase",
    "{of_many} ražotāji un standarti",
    "Darba vieta un tās sagatavošana",
    "Normatīvie akti un standarti",
    "Darba izpildes dokumentēšana",
)

METHODS = (
    "Demonstrējums un darbs pēc parauga",
    "Praktiskie darbi mazās grupās",
    "Situāciju analīze",
    "Mācību ekskursija uzņēmumā",
    "Projekta darbs",
    "Darbs ar tehnisko dokumentāciju",
    "Diskusija un savstarpējā vērtēšana",
)

MEANS = (
    "Mērinstrumenti un rokas instrumenti",
    "Individuālie aizsardzības līdzekļi",
    "Datori ar nozares programmatūru",
    "Tehniskā dokumentācija un katalogi",
    "Mācību stendi un uzskates līdzekļi",
)

QUALITIES = (
    "Praktisko darbu vērtē pēc vienotas lapas; drošības prasības ir izslēdzošas.",
    "Vērtēšanas kritērijus reizi gadā pārskata kopā ar nozares uzņēmumiem.",
    "Vērtēšanā piedalās nozares pārstāvis, kurš izglītojamo nav mācījis.",
)

REASONS = (
    "izvēli pamato ar aprēķinu",
    "rezultātu pārbauda un dokumentē",
    "paredz iespējamās kļūdas un tās novērš",
    "darbu paveic pirmajā reizē bez labojumiem",
)
