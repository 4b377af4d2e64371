"""Names from the Americas and the Pacific. Invented pairs: any likeness to somebody is chance."""

from calibrate.invented.naming.culture import culture

MEXICAN = culture(
    "Alma, Ángel, Brenda, Ciro, Dulce, Ximena, Félix, Itzel, Lázaro, Luz, Nayeli, Óscar, Rocío, Saúl, Yara",
    "Aguirre Montes, Bravo Quiroz, Cárdenas Luna, Escobedo Ríos, Galindo Peña, Ibarra Solís, Lozano Vega, "
    "Moreno Ibáñez, Núñez Arce, Olvera Cano, Rangel Tapia, Saldaña Mora, Trejo Bernal, Zúñiga Palma",
)
ANDEAN = culture(
    "Ana, Bruno, Dina, Gael, Inti, Julieta, Killa, Lautaro, Martín, Nahuel, Paloma, Quilla, Sami, Yaku, Wayra",
    "Arce, Choque, Condori, Diaz, Flores, Huamán, Mamani, Mora, Pacheco, Quispe, Reyes, Salas, Tapia, Ticona, Yupanqui",
)
BRAZILIAN = culture(
    "Aline, Breno, Cauã, Débora, Eduarda, Iara, Janaína, Jandira, Kauê, Lívia, Moacir, Raoni, Thaís, Vitória",
    "Alencar, Azevedo, Bittencourt, Camargo, Carvalho, do Nascimento, dos Santos, Figueiredo, Lacerda, Macedo, "
    "Medeiros, Pinheiro, Sampaio, Tavares, Vasconcelos",
)
CARIBBEAN = culture(
    "Alwyn, Anneke, Clive, Delroy, Esmé, Glenroy, Ione, Kezia, Marlon, Odette, Shanice, Tamika, Verna, Winston",
    "Baptiste, Beckles, Cudjoe, Francois, Grant, Joseph, Lashley, Maharaj, Mohammed, Narine, Pierre, Ramdin, Toussaint",
)
QUEBEC = culture(
    "Anaïs, Benoît, Coralie, Émile, Félix-Antoine, Gisèle, Jean-Christophe, Laurence, Maude, Odile, Sylvain, Xavier",
    "Beauchemin, Boisvert, Charbonneau, Deschênes, Desjardins, Gauthier, Laflamme, Lafrenière, Levasseur, "
    "Paquin, St-Amand, Thériault",
)
PACIFIC = culture(
    "Anahera, Aroha, Hemi, Ihaia, Kahu, Kalani, Leilani, Mana, Moana, Ngaire, Rangi, Sefa, Sina, Tane, Tui",
    "Faleolo, Harawira, Kahananui, Kereama, Leota, Mahuta, Ngata, Paewai, Rāpata, Seumalo, Tamihana, Tuimavave",
)
