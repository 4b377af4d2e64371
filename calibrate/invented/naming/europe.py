"""Names from Europe. Invented pairs: any likeness to somebody is chance.

Where family names change with the person (Czech, Polish, Baltic), only those
that do not are used.
"""

from calibrate.invented.naming.culture import culture

BRITISH = culture(
    "Alex, Bea, Callum, Dana, Eli, Finn, Gwen, Isla, Kai, Leigh, Morgan, Nia, Owen, Pat, Rowan, Robin, Sam, Tess",
    "Ainsworth, Baker, Barlow, Cadwallader, Dawes, Evans, Fairclough, Greaves, Hargreaves, Hollis, Kershaw, "
    "Llewellyn, Marsh, McTavish, Pritchard, Ridley, Thwaite, Whitlock",
)
IRISH = culture(
    "Aoife, Brendan, Ciara, Cillian, Clodagh, Eoin, Fiadh, Niamh, Oisín, Órla, Róisín, Ruairí, Saoirse, Tadhg",
    "Brennan, Conneely, Devlin, Fogarty, Garvey, Kinsella, Lonergan, MacNamee, Mulvaney, Nagle, "
    "O'Dowd, O'Farrell, O'Shea, Quigley, Tierney",
)
FRENCH = culture(
    "Aurore, Bastien, Camille, Célia, Élise, Étienne, Inès, Léo, Lou, Maëlys, Margaux, Noé, Océane, Rémi, Solène, Théo",
    "Barbier, Chevallier, Delorme, Desrosiers, Fabre, Guérin, Joubert, Lacombe, Lefèvre, Maillard, Poirier, "
    "Renaud, Roussel, Tessier, Vasseur",
)
DUTCH = culture(
    "Anouk, Bram, Daan, Eva, Fenna, Gijs, Ilse, Jip, Lotte, Maud, Noor, Pim, Roos, Sanne, Sem, Teun, Tijn",
    "Bakker, de Graaf, de Wit, Dijkstra, Hoekstra, Kuipers, Postma, Smit, ten Brink, van den Heuvel, "
    "van der Bijl, van Dongen, van Leeuwen, Verhoeven, Visser",
)
GERMAN = culture(
    "Anke, Anton, Benedikt, Carla, Emil, Frieda, Gregor, Hanno, Ida, Jonas, Katrin, Leni, Mats, Nele, Pia, Uli",
    "Brandt, Dietrich, Ebert, Falk, Grau, Haas, Kessler, Krüger, Lindner, Möller, Pfeiffer, Reuter, Schäfer, "
    "Vogel, Weiss, Zeller",
)
GERMAN_LONG = culture(
    "Maximiliane, Karl-Friedrich, Anne-Sophie, Johann-Philipp, Marie-Luise, Hans-Joachim, Friederike, Sebastian",
    "Hohenfels-Brandstätter, Wittgenfeld-Oberländer, Schulze-Osterkamp, Leutheuser-Kirchhoff, "
    "Freudenberg-Hallstein, Meyer-Landsberger, Sonnenschein-Wiedemann, Müller-Westernhoff",
)
NORDIC = culture(
    "Aksel, Astrid, Bo, Ebba, Eir, Frida, Gus, Ingrid, Iver, Kim, Lars, Liv, Maja, Nils, Saga, Sigrid, Sol, Tor",
    "Åberg, Bergström, Dahl, Ekström, Falkenberg, Grønning, Hagen, Holm, Kjær, Lervik, Lund, Nygård, Østergaard, "
    "Quist, Sandvik, Solheim, Strand, Vik",
)
FINNISH = culture(
    "Aino, Eero, Eevi, Ilona, Jukka, Kaisa, Lumi, Mika, Niko, Oona, Otso, Päivi, Sampo, Taimi, Väinö, Venla",
    "Heikkilä, Hämäläinen, Järvinen, Kallio, Karppinen, Koskela, Laine, Mäkinen, Niemelä, Pelkonen, Rantala, "
    "Salonen, Tuominen, Virtala",
)
POLISH = culture(
    "Agata, Bartek, Celina, Dorota, Filip, Hania, Iga, Jacek, Kasia, Łucja, Maciej, Ola, Paweł, Zosia, Żaneta",
    "Bielak, Dudek, Gajda, Jaworek, Kaczmarek, Krawczyk, Kubiak, Mazur, Nowak, Pająk, Sobczak, Szczepaniak, "
    "Wójcik, Walczak, Wieczorek, Zięba",
)
CZECH = culture(
    "Alena, Bára, Eliška, Hynek, Ivo, Jitka, Lenka, Marek, Matěj, Ondra, Oto, Petr, Šárka, Štěpán, Vít, Zdeňka",
    "Břízů, Dolejší, Hrubů, Janků, Jirků, Kočí, Krejčí, Kudrnů, Martinů, Matějů, Pavlů, Petrů, Šafářů, Tomšů",
)
HUNGARIAN = culture(
    "Ágnes, Bence, Csilla, Dóra, Eszter, Gergő, Ildikó, Kata, Levente, Máté, Réka, Szilvia, Tünde, Zsolt",
    "Bakos, Csonka, Fülöp, Gál, Hegedűs, Jakab, Kerekes, Lakatos, Mészáros, Orsós, Pásztor, Szűcs, Takács, Vörös",
)
ROMANIAN = culture(
    "Alina, Bogdan, Corina, Dacian, Ileana, Ionuț, Lavinia, Mihai, Oana, Radu, Sorin, Ștefania, Tudor, Viorica",
    "Albu, Bălan, Ciobanu, Dumitrescu, Florea, Iliescu-Rusu, Lungu, Moldovan, Munteanu, Neagu, Olaru, Țurcanu, Vlad",
)
BALKAN = culture(
    "Ana, Boris, Dunja, Goran, Iva, Jelena, Lea, Mirna, Nenad, Rade, Sanja, Tea, Vedran, Vesna, Zoran",
    "Babić, Ćosić, Đurić, Grgić, Horvat, Jurić, Kovač, Lukić, Matić, Novak, Pavić, Šimić, Tomić, Vuković, Žunić",
)
ITALIAN = culture(
    "Alessia, Bruno, Chiara, Dario, Elena, Fabio, Giada, Lia, Marta, Nico, Piera, Rocco, Silvia, Tullio",
    "Amato, Barone, Bellini, Caruso, De Angelis, D'Amico, Fontana, Gentile, Lombardi, Marchetti, Pellegrini, "
    "Riva, Santoro, Valentini",
)
PORTUGUESE = culture(
    "Afonso, Beatriz, Caio, Conceição, Duarte, Inês, Joana, João, Lúcia, Nuno, Simão, Sílvia, Tiago, Vasco, Zélia",
    "Abrantes, Barros, Brandão, Cordeiro, Falcão, Ferraz, Guimarães, Leitão, Magalhães, Meireles, Nóbrega, Queirós, "
    "Rebelo, Saraiva, Teles, Vilela",
)
BASQUE = culture(
    "Ainhoa, Amaia, Ander, Aritz, Eneko, Garazi, Haizea, Iker, Itziar, Jone, Maialen, Nerea, Unai, Xabi",
    "Agirre, Arrizabalaga, Elizondo, Etxeberria, Goikoetxea, Ibarretxe, Larrañaga, Mendizabal, Otxoa, Urrutia, Zubiri",
)
