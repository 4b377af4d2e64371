"""Names from Africa. Invented pairs: any likeness to somebody is chance."""

from calibrate.invented.naming.culture import culture

YORUBA = culture(
    "Ayo, Bisi, Dayo, Femi, Kemi, Lola, Remi, Seun, Simi, Sola, Tayo, Temi, Tobi, Tolu, Wale, Yemi, Bola, Deji",
    "Abiola, Adisa, Afolayan, Ajayi, Akande, Alabi, Ayinde, Badmus, Bankole, Durojaiye, Fagbemi, Idowu, "
    "Kolade, Lawal, Ogunbanjo, Oladele, Olatunji, Oyelaran, Salako, Shonibare",
)
YORUBA_LONG = culture(
    "Oluwaseun, Oluwadamilola, Ayodeji, Folasade, Oluwatobiloba, Temitope, Olufunmilayo, Adebayo, Ibukunoluwa",
    "Adegboyega-Oladipo, Ogunlesi-Bamidele, Akinwande-Oyebanji, Adeyemi-Fashola, Oluwole-Adekunle, "
    "Babatunde-Ogunsanya, Olorunfemi-Ajibade, Akinfolarin-Odukoya",
)
IGBO = culture(
    "Ada, Amara, Chidi, Chika, Ebele, Ekene, Ife, Ifeoma, Kelechi, Ngozi, Nkem, Obinna, Oge, Uche, Ugo, Zora",
    "Abara, Achike, Agu, Anozie, Dike, Ekwueme, Eze, Ibe, Madu, Mbah, Nnadi, Nwosu, Obi, Okafor, Okoli, "
    "Okoye, Onuoha, Udo, Umeh, Uzor",
)
AKAN = culture(
    "Abena, Adwoa, Akosua, Ama, Efua, Esi, Kofi, Kojo, Kwabena, Kwame, Kweku, Nana, Yaa, Yaw, Afia, Kwasi",
    "Acheampong, Adomako, Adjei, Agyeman, Amoah, Ansah, Anokye, Asante, Baffour, Boateng, Darko, Frimpong, "
    "Gyamfi, Mensah, Nkansah, Ofori, Opoku, Owusu, Sarpong, Twum",
)
EAST = culture(
    "Achieng, Baraka, Imani, Jabali, Jamila, Juma, Kamau, Makena, Mwangi, Neema, Njeri, Omondi, Otieno, Rehema, "
    "Subira, Wambui, Zawadi, Zuri",
    "Barasa, Chebet, Gitau, Karanja, Kimani, Kiplagat, Macharia, Mburu, Mutua, Mwende, Ndungu, Nyambura, "
    "Ochieng, Odhiambo, Okello, Onyango, Wafula, Wanjiru, Wekesa",
)
ETHIOPIAN = culture(
    "Abebe, Aster, Bekele, Dawit, Eden, Hana, Kidist, Lemlem, Makeda, Mulu, Rahel, Selam, Tsion, Yonas, Zewdi",
    "Alemu, Asfaw, Ayele, Demissie, Gebre, Girma, Haile, Kebede, Lemma, Mekonnen, Negash, Tadesse, Tefera, "
    "Tesfaye, Woldemariam, Worku",
)
SOUTHERN = culture(
    "Andile, Ayanda, Bongani, Kagiso, Lerato, Lindiwe, Lwazi, Mpho, Naledi, Nomsa, Sipho, Thabo, Thandi, "
    "Tumelo, Vusi, Zanele",
    "Dhlamini, Dube, Khumalo, Mabena, Mahlangu, Maseko, Mokoena, Molefe, Moyo, Ncube, Ndlovu, Nkosi, Radebe, "
    "Sithole, Tshabalala, van Wyk, Zungu",
)
MAGHREB = culture(
    "Amal, Anis, Driss, Farah, Hedi, Ikram, Ines, Karim, Lamia, Malek, Nadir, Rania, Samir, Selma, Walid, Yara",
    "Amrani, Belkacem, Ben Salah, Benali, Bouazza, Chaoui, El Fassi, El Idrissi, Gharbi, Haddad, Jelassi, "
    "Khelifi, Mansouri, Mokrani, Saidi, Tahiri, Trabelsi, Zerhouni",
)
WEST = culture(
    "Aminata, Awa, Bakary, Binta, Cheikh, Fatou, Fay, Ibou, Khady, Laye, Maimouna, Mame, Ousseynou, Oumy, Sekou",
    "Ba, Bah, Camara, Cissokho, Coulibaly, Diaby, Diagne, Doumbia, Fofana, Gueye, Kante, Kebe, Ndiaye, Sarr, "
    "Sow, Sylla, Tounkara",
)
