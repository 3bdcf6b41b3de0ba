"""What stands on pages beside the data: headings and labels, in both languages."""

from __future__ import annotations

__all__ = ["WORDS"]

_WORDS = """
home|Sākums|Home
modules|Moduļi|Modules
module|Modulis|Module
qualifications|Kvalifikācijas|Qualifications
qualification|Profesionālā kvalifikācija|Vocational qualification
sectors|Nozares|Sectors
review|Ekspertīze|Expert review
glossary|Vārdnīca|Glossary
experts|Ekspertiem|For experts
learners|Izglītojamajiem|For learners
about|Par katalogu|About the catalogue
contents|Šajā lapā|On this page
skip|Pāriet uz saturu|Skip to the content
menu|Izvēlne|Menu
main_menu|Galvenā izvēlne|Main menu
more|Citas lapas|More pages
find|Meklēt|Find
search|Meklēt kvalifikācijas un moduļus|Search qualifications and modules
dark|Tumšas krāsas|Dark colours
place|Lapas vieta vietnē|Where this page is
licence|Dati: CC-BY-4.0. Šī vietne nelieto sīkdatnes un neko neielādē no citām vietnēm.|\
Data: CC-BY-4.0. This site sets no cookies and asks no other host for anything.
illustrative|Ilustratīvs saturs.|Illustrative content.
illustrative_text|Šis teksts ir šim katalogam veidots piemērs, nevis oficiāls dokuments.|\
This text is an example made for this catalogue. It is not an official document.
eqf|EKI|EQF
hours|stundas|hours
practical|no tām praktiskas|of which practical
not_full|Modulis nav pilna kvalifikācija.|This is not a full qualification.
part_of|Tas ietilpst šādās kvalifikācijās:|It is a part of:
no_use|Pašlaik to nelieto neviena kataloga programma.|No programme in the catalogue uses it at present.
mandatory|obligāts|mandatory
elective|izvēles|elective
shared|kopīgs|shared
aim|Mērķis|Aim
tasks|Uzdevumi|Tasks
role|Nozīme un vieta moduļu kartē|Role and place in the module map
entry|Ieejas nosacījumi|Entry conditions
before|Pirms šī moduļa jāapgūst:|To be mastered before this module:
no_entry|Nav: ar šo moduli var sākt.|None: one can begin with this module.
followers|Moduļi, pirms kuriem jāapgūst šis:|Modules that need this one:
outcomes|Sasniedzamie rezultāti|Learning outcomes
outcomes_caption|Sasniedzamie rezultāti ar daļu modulī, tematiem un apguves līmeņiem|\
Learning outcomes with their share, topics and levels of attainment
outcome|Sasniedzamais rezultāts|Learning outcome
share|Daļa|Share
topics|Temati|Topics
attainment|Apguves līmenis|Attainment
medium|Vidējs:|Medium:
optimal|Optimāls:|Optimal:
reuse|Cik plaši šis rezultāts noder|How widely this outcome is of use
level|līmenis|level
triple|Zināšanas, prasmes un kompetence|Knowledge, skills and competence
knowledge|Zināšanas|Knowledge
skills|Prasmes|Skills
competence|Kompetence|Competence
esco_skills|ESCO prasmes|ESCO skills
assessment|Novērtēšana un mācīšanās|Assessment and learning
forms|Vērtēšanas formas|Forms of assessment
how_assessed|Kā vērtē apguvi|How mastery is assessed
methods|Metodes|Methods
means|Līdzekļi|Means
credential|Ko dod modulis, apgūts atsevišķi|What the module gives by itself
standalone|Var apgūt atsevišķi|Can be taken by itself
yes|jā, iespējama moduļa apliecība|yes, a module certificate is possible
no|nē, tikai programmā|no, only within a programme
stackability|Kam to ieskaita|What it counts towards
validity|Derīgums|Validity
delivery|Norise|Delivery
quality|Kvalitātes nodrošināšana|Quality assurance
replaces|Aizstāj|Replaces
withdrawn|Vairs nepiedāvā kopš|No longer offered since
unit|Modulis kā vienība mobilitātei (ECVET)|As a unit for a mobility (ECVET)
unit_fields|Vienības veidlapas lauki|The fields of the unit form
unit_name|Vienības nosaukums|Name of the unit
unit_qualification|Atsauce uz kvalifikāciju|Reference to the qualification
unit_area|Darba uzdevumu joma|Area of work tasks
eqf_level|EKI līmenis|EQF level
national_level|Valsts līmenis|National level
description|Apraksts|Description
origin|Izcelsme|Where this comes from
correction|Ieteikt labojumu|Propose a correction
data|Dati (JSON)|Data (JSON)
verdict|Atzinums|Verdict
none_yet|vēl nav|none yet
next_step|Tālākais solis|Next step
approval|Saskaņošana|Approval
stage|Posms|Stage
begun|Sākta|Begun
completed|Pabeigta|Completed
due|Termiņš|Due
reviewers|Eksperti|Experts
findings|Konstatējumi|Findings
not_published|nav publicēti|not published
able|Ko pratīs darīt|What one will be able to do
occupations|Kur var strādāt|Where one can work
map_list|Moduļu karte kā saraksts|The module map as a list
part|Daļa|Part
after|Apgūst pēc|Comes after
by_part|Moduļi pa daļām|Modules by part
rule|Noteikums|Rule
at_least|vismaz|at least
at_most|ne vairāk kā|at most
hours_by_part|Stundas pa daļām|Hours by part
exam|Profesionālās kvalifikācijas eksāmens|Qualification exam
areas|Eksāmena jomas|Areas of the exam
area|Joma|Area
points|Punkti|Points
minutes|min|min
tasks_count|Uzdevumi|Tasks
time|Laiks|Time
advanced|no tiem augstākas grūtības|of which advanced
equipment|Aprīkojums|Equipment
to_grade|No punktiem uz atzīmi|From points to grade
grade|Atzīme|Grade
pass|sekmīgs|pass grade
matrix|Rezultāti un eksāmena jomas|Outcomes against exam areas
tested|Pārbauda|Tested
every_outcome|Katrs rezultāts atsevišķi|Every outcome by itself
ways|Ceļi uz kvalifikāciju un tālāk|Ways in and on
entry_requirements|Uzņemšanas prasības|Entry requirements
ways_to_acquire|Kā to iegūst|Ways to acquire it
opens|Ko tā paver|What it opens
variants|Programmas varianti|Variants of the programme
document|Dokuments:|Document:
supplement|Europass pielikums: ziņas|Europass certificate supplement: facts
title|Kvalifikācijas nosaukums|Title of the qualification
profession_code|Profesijas kods|Profession code
esco|ESCO profesijas|ESCO occupations
grading|Vērtēšanas skala|Grading scale
awarding|Piešķīrēji|Awarding bodies
legal|Tiesiskais pamats|Legal basis
life_cycle|Dzīves cikls|Life cycle
programme_version|Programmas redakcija|Version of the programme
exam_version|Eksāmena redakcija|Version of the exam
"""

_ROWS = [line.split("|") for line in _WORDS.strip().splitlines()]

WORDS = {"lv": {row[0]: row[1] for row in _ROWS}, "en": {row[0]: row[2] for row in _ROWS}}
"""Language → name → words."""
