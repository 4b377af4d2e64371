"""Work as it is named: things made, kept, run and mended."""

from calibrate.domain.rationale.words.listed import listed

_ENGLISH = """
    audit*, migration*, launch*, release, releases, project, projects, programme*, program, programs, rollout*,
    roll out, go live, pilot, pilots, prototype*, proof of concept, proposal*, contract*, tender*, incident*,
    outage*, post mortem*, postmortem*, bug, bugs, defect*, ticket*, backlog*, report, reports, dashboard*,
    forecast*, budget*, roadmap*, spec, specs, specification*, handbook*, runbook*, playbook*, manual, manuals,
    guide, guides, guideline*, workshop*, webinar*, onboarding, hiring round, hiring plan, campaign*, survey*,
    pipeline*, portal*, website, web site, app, refactoring, checklist*, invoice*, ledger*, month end, year end,
    monthly close, quarter close, the close, closing, reconciliation*, rota, rotas, on call, shift plan*,
    shipment*, inventory, stocktake*, complaint*, escalation*, negotiation*, merger*, integration*, handover*,
    hand over, reorganisation*, reorganization*, restructuring, automation*, upgrade*, deployment*, rewrite,
    redesign*, patch, patches, certification*, inspection*, filing*, patent*, curriculum, goal, goals, okr, okrs,
    objective, objectives, milestone*, deliverable*, finding, findings, incident review*, design review*, code
    review*, peer review*, architecture review*, supplier review*, stand up*, standup*, retrospective*, demo,
    demos, presentation*, board pack*, board paper*, white paper*, article*, business case*, case stud*, risk
    register, risk assessment*, policy, policies, procedure*, process change*, disaster recovery, failover,
    backup*, restore test*, load test*, pen test*, penetration test*, test suite*, test plan*, regression test*,
    unit tests, data model*, data catalogue, data warehouse, schema*, api, apis, endpoint*, microservice*,
    monolith*, cluster*, gateway*, firewall*, cut over, cutover*, warehouse*, production line*, assembly line*,
    safety walk*, toolbox talk*, maintenance plan*, price list*, pricing model*, sales plan*, account plan*,
    renewal*, key account*, new account*, quota, call list*, help desk, service desk, knowledge base, faq,
    newsletter*, press release*, event plan*, trade fair*, conference talk*, training plan*, training course*,
    training session*, mentoring*, mentee*, apprentice*, intern, interns, vacancy, vacancies, succession plan*,
    grant application*, lesson plan*, ward round*, care plan*, control test*, tax return*, vat return*, annual
    accounts, due diligence, gdpr request*, access request*, alarm*, alert*, meeting notes, meeting minutes,
    weekly update*, status update*, feedback talk*, coaching talk*, one to ones, one on ones
"""
_GERMAN = """
    projekt*, einfuhrung, umstellung*, umzug, freigabe, angebot, angebote, vertrag*, storfall*, vorfall*,
    bericht*, haushalt*, schulung*, werkstatt, kampagne*, umfrage*, rechnung*, abschluss, jahresabschluss,
    monatsabschluss, reklamation*, verhandlung*, ubergabe*, zertifizierung*, prufung*, ziel, ziele, zielen,
    handbuch, leitfaden, dienstplan*, schichtplan*, rufbereitschaft, ausschreibung*, datenbank*, schnittstelle*,
    lieferung*, inventur*, protokoll*, konzept*, prozess, prozesse, anlage, anlagen
"""
_FRENCH = """
    projet*, lancement*, mise en production, mise en service, livraison*, appel d offres, contrat*, panne*,
    rapport*, budget*, feuille de route, atelier*, campagne*, enquete*, facture*, cloture*, reclamation*,
    negociation*, passation, certification*, inspection*, objectif, objectifs, guide, manuel, planning*,
    astreinte*, base de donnees, inventaire*, formation des, formation aux, tableau de bord, cahier des charges,
    dossier, dossiers
"""
_SPANISH = """
    proyecto*, migracion*, lanzamiento*, despliegue*, auditoria*, contrato*, licitacion*, incidente*, incidencia*,
    informe, informes, presupuesto*, hoja de ruta, taller, talleres, campana, campanas, encuesta*, factura*,
    cierre*, reclamacion*, negociacion*, traspaso, certificacion*, inspeccion*, objetivo, objetivos, guia, guias,
    manual, turno, turnos, guardia*, base de datos, inventario*, almacen, almacenes, pedido, pedidos, propuesta*
"""
_PORTUGUESE = """
    projeto*, projecto*, migracao, migracoes, lancamento*, implantacao, auditorias, contratos, licitacao*,
    concurso publico, relatorio*, orcamento*, roteiro, oficina*, campanha*, inquerito*, faturas, fatura, fecho,
    fechamento*, reclamacao, reclamacoes, negociacao, negociacoes, passagem de, certificacao, inspecao, objetivos,
    guia, plantao, plantoes, escala de, base de dados, banco de dados, estoque, armazem, encomenda*, pedido,
    proposta*
"""

WORK = listed(_ENGLISH, _GERMAN, _FRENCH, _SPANISH, _PORTUGUESE)
"""Pieces of work by their names."""

NOT_WORK = listed(
    """
    development goal, career goal, career goals, personal goals, great app, goal oriented, goal driven, in the
    pipeline, pipeline of talent, apprentice like, closing words, good intern, policy of, manual labour, guide
    others, objective view, objective person, as a guide
    """
)
"""Where the same words name none."""
