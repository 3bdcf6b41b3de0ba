"""What one learns to do: verbs with the noun of the action."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["VERBS", "Verb"]


class Verb(NamedTuple):
    """A transitive verb; the Latvian noun of the action goes with a genitive, the English gerund with an object."""

    infinitive: str
    present: str
    action: str
    english: str
    third: str
    gerund: str


VERBS = tuple(
    Verb(*line.split())
    for line in (
        "pārbaudīt pārbauda pārbaude check checks checking",
        "uzstādīt uzstāda uzstādīšana install installs installing",
        "ieregulēt ieregulē ieregulēšana adjust adjusts adjusting",
        "apkopt apkopj apkope maintain maintains maintaining",
        "uzmērīt uzmēra uzmērīšana measure measures measuring",
        "izvēlēties izvēlas izvēle choose chooses choosing",
        "sagatavot sagatavo sagatavošana prepare prepares preparing",
        "marķēt marķē marķēšana label labels labelling",
        "testēt testē testēšana test tests testing",
        "dokumentēt dokumentē dokumentēšana document documents documenting",
        "diagnosticēt diagnosticē diagnosticēšana diagnose diagnoses diagnosing",
        "plānot plāno plānošana plan plans planning",
        "novērtēt novērtē novērtēšana evaluate evaluates evaluating",
        "tīrīt tīra tīrīšana clean cleans cleaning",
        "uzglabāt uzglabā uzglabāšana store stores storing",
        "apstrādāt apstrādā apstrāde process processes processing",
        "izgatavot izgatavo izgatavošana make makes making",
        "kontrolēt kontrolē kontrole monitor monitors monitoring",
        "savienot savieno savienošana connect connects connecting",
        "nomainīt nomaina nomaiņa replace replaces replacing",
        "atjaunot atjauno atjaunošana restore restores restoring",
        "projektēt projektē projektēšana design designs designing",
        "ekspluatēt ekspluatē ekspluatācija operate operates operating",
        "uzskaitīt uzskaita uzskaite record records recording",
        "salīdzināt salīdzina salīdzināšana compare compares comparing",
        "pilnveidot pilnveido pilnveide improve improves improving",
    )
)
