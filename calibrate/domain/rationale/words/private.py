"""What has no place in a reason: leave, health, age, family, pay, belief and origin."""

from calibrate.domain.rationale.words.listed import listed

_LEAVE = """
    leave, maternity, paternity, parental, sabbatical*, vacation*, holiday, holidays, time off, day off, days off,
    pto, part time, absence, absences, absent, absentee*, reduced hours, furlough*
"""
_HEALTH = """
    sick*, ill, illness*, unwell, health, healthy, unhealthy, burnout*, burn out, burnt out, burned out, stress,
    stressed, stressful, anxiety, anxious, depress*, therap*, surgery, surgeries, hospital*, doctor, doctors,
    medical*, medication, diagnosis, diagnosed with, disability, disabilities, disabled person, disabled
    colleague, is disabled, adhd, autis*, dyslex*, cancer, chronic, injur*, covid, rehab, addict*, alcohol*,
    migraine*, wheelchair, handicap*, mental state, mentally, menopaus*, diabet*, asthma*, epilep*, arthritis,
    heart attack, heart condition, back pain, bipolar, tumour*, tumor*, dementia, chemo*, allergy, allergies,
    miscarriage*, pregnan*, overweight, hearing aid*, exhausted, frail
"""
_AGE = """
    age, aged, too old, too young, years old, year old, older worker*, older colleague*, older than, old for, old
    to, younger, youngest, young for, so young, very young, still young, young person, young woman, young man,
    young people, youthful, middle aged, elderly, millennial*, boomer*, gen z, gen x, generation z, retirement,
    retirement, retiring, near retirement, retire soon, retires, to retire, pension*, birthday*, over the hill,
    close to sixty
"""
_FAMILY = """
    family, families, child, children, childcare, kid, kids, baby, babies, newborn, toddler*, wife, husband,
    spouse*, boyfriend, girlfriend, fiance, fiancee, married, marriage, unmarried, divorc*, mother, motherhood,
    father, fatherhood, mum, mom, dad, parent, parents, single parent, parenthood, daughter, daughters, their son,
    young son, sons, grandchild*, grandmother*, grandfather*, caregiver*, carer, carers, caring for a, wedding,
    funeral, bereave*, grief, grieving, school run, kindergarten, nursery, at home with
"""
_PAY = """
    pay, salary, salaries, wage, wages, bonus, bonuses, compensation, remuneration, underpaid, overpaid, well
    paid, paid more, paid less, paid too, a raise, pay ris*, pay rais*, stock option*, mortgage, in debt, second
    job, counter offer
"""
_OTHER = """
    religio*, church*, mosque*, synagogue*, pray*, ramadan, headscarf, hijab, ethnic*, nationality, immigrant*,
    migrant, foreigner*, foreign accent, strong accent, skin colour, skin color, gay, lesbian, transgender,
    sexual*, gender, trade union*, union member*, political views, works council
"""
_GERMAN = """
    urlaub*, elternzeit, mutterschutz, mutterschaft*, teilzeit*, krank*, erkrank*, krankenstand, arzt, arztin,
    gesundheit*, burn out, schwanger*, behinder*, im alter, altersteilzeit, zu alt, zu jung, rente, ruhestand,
    geburtstag*, familie, familien, kinder, kindern, ehefrau, ehemann, scheidung*, verheirat*, tochter, gehalt,
    gehalts*, lohn, bonus*, schulden, kirche, konfession*
"""
_FRENCH = """
    conge, conges, conge maternite, maternite, paternite, arret maladie, en arret, maladie, maladies, malade,
    sante, hopital, medecin, enceinte, grossesse, handicap*, mi temps, temps partiel, trop vieux, trop vieille,
    trop jeune, retraite, anniversaire, famille, enfant, enfants, mari, epouse, epoux, divorce*, salaire*, une
    prime, sa prime, remuneration*, augmentation de salaire, religion*
"""
_SPANISH = """
    baja medica, de baja, baja por, permiso de maternidad, permiso de paternidad, maternidad, paternidad,
    vacaciones, enfermedad*, enfermo, enferma, salud, hospital*, medico, embarazo*, embarazada, discapacidad*,
    edad, demasiado joven, demasiado mayor, jubilacion, jubilar*, familia, familias, hijo, hijos, hija, hijas,
    esposo, esposa, marido, divorcio*, sueldo*, salario*, nomina, cumpleanos, jornada reducida
"""
_PORTUGUESE = """
    licenca, licenca maternidade, maternidade, paternidade, ferias, baixa medica, de baixa, doenca*, doente,
    saude, hospital*, gravida, gravidez, pessoa com deficiencia, idade, jovem demais, velho demais, aposentad*,
    aposentadoria, filho, filhos, filha, filhas, marido, esposa, divorcio*, salario*, ordenado, aniversario, meio
    periodo
"""

PRIVATE = listed(_LEAVE, _HEALTH, _AGE, _FAMILY, _PAY, _OTHER, _GERMAN, _FRENCH, _SPANISH, _PORTUGUESE)
"""What calls for the hint."""

NOT_PRIVATE = listed(
    """
    to leave, not leave, never leave, leave the, leave no, leave a, leave any, leave it, leave nothing, leave
    open, leave out, leave behind, leave room, leave time, leave data, leave them, leave others, would leave,
    could leave, leave module, leave system, leave form, leave tool, leave workflow, leave request form, holiday
    calendar, holiday season, holiday peak, holiday traffic, holiday sale, holiday sales, holiday campaign, part
    time programme, vacation tool, vacation calendar, absence form, absence tool, absence system, absence workflow
    """,
    """
    health check*, health of the, health of our, system health, service health, cluster health, data health, code
    health, project health, account health, health dashboard*, health score*, health endpoint*, health probe*,
    health metric*, health report*, health and safety, health client*, health customer*, health insurer*, health
    sector, health portal, health app, health record*, health data, health ministry, health authorit*, healthy
    margin*, healthy pipeline*, stress test*, stress load*, under stress test, chronic bug*, chronic fault*,
    chronic outage*, hospital client*, hospital customer*, hospital project*, hospital account*, hospital
    contract*, hospital system*, hospital portal, hospital group, medical device*, medical client*, medical
    record*, medical product*, therapy product*, doctor portal, doctor command, doctor app, alcohol permit*,
    injury rate*, injury log, injury report*, injury statistic*, sick build*
    """,
    """
    age of the, age of our, age of each, age of every, aged debt*, aged receivable*, aged invoice*, aged ticket*,
    older than the, older than one, older than two, older than thirty, older than ninety, years old system, year
    old system, year old code, year old backlog, year old bug, year old ticket*, year old contract*, year old
    process, retiring the, retiring an, retiring old, retires the, to retire the, to retire an, to retire old, to
    retire two, to retire three, pension client*, pension product*, pension fund*, pension system*, pension
    portal, pension calculat*, pension scheme*, pension team, birthday campaign
    """,
    """
    product family, product families, families of, family insurance, family of, font family, family office, parent
    company, parent ticket, parent task, parent issue, parent process, parent record, parent page, parent account,
    parent class, parent folder, child process*, child ticket*, child task*, child issue*, child record*, child
    page*, child account*, child class*, child folder*, child node*, child theme*, child table*, children's book*,
    child protection, baby step*, mother company, mother tongue, daughter compan*, mortgage product*, mortgage
    application*, mortgage portal, mortgage team, mortgage system, mortgage client*, mortgage book
    """,
    """
    to pay, pay attention, pay off, pay back, pay out, pay for, pay the, pay by, pay page, pay button, pay run*,
    pay link*, pay per, pay as you, google pay, apple pay, salary run*, salary file*, salary batch*, salary
    export*, salary system*, salary statement*, salary report*, wage run*, wage file*, wage statement*, bonus
    scheme*, bonus system*, bonus module*, bonus calculator*, bonus programme, bonus program, bonus campaign*,
    customer bonus, compensation claim*, compensation case*, compensation module*, compensation event*, therapist
    portal, gender report*, gender pay report*, gender data
    """,
    "urlaubskalender, kinder und jugend, bonusprogramm",
)
"""Where the same words mean work."""
