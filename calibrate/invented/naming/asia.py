"""Names from Asia in Latin letters. Invented pairs: any likeness to somebody is chance."""

from calibrate.invented.naming.culture import culture

ARABIC = culture(
    "Adel, Basma, Dina, Faris, Ghada, Hadi, Jana, Khalil, Layal, Maha, Nadim, Noor, Rami, Salma, Tarek, Zaid",
    "Al-Amin, Al-Khoury, Awad, Barakat, Darwish, Fakhoury, Hammoud, Hijazi, Jaber, Kassab, Mansour, Masri, "
    "Nassar, Qasim, Rahal, Sabbagh, Shami, Zeidan",
)
PERSIAN = culture(
    "Arash, Azin, Bahar, Dara, Kian, Laleh, Mina, Navid, Nilou, Omid, Parisa, Ramin, Roya, Sara, Shirin, Yas",
    "Ahadi, Ardalan, Bakhtiari, Daneshvar, Ebrahimi, Farahani, Golshan, Hakimi, Jafari, Kamali, Moradi, "
    "Naderi, Parsa, Rostami, Sohrabi, Tehrani, Yazdani, Zamani",
)
TURKISH = culture(
    "Aylin, Baran, Cem, Deniz, Derya, Ece, Elif, Emre, Gül, İlke, Kaan, Mert, Naz, Ozan, Selin, Tuna, Umut, Yağmur",
    "Acar, Aksoy, Arslan, Ayhan, Bulut, Çelik, Demirci, Erdem, Güneş, Karaca, Kılıç, Korkut, Özkan, Şahin, "
    "Tekin, Uçar, Yalçın, Toprak",
)
HINDI = culture(
    "Aarav, Anaya, Arjun, Diya, Ishan, Kavya, Kiran, Meera, Mohan, Nandini, Nikhil, Pallavi, Rohan, Sanya, Tara, Vivek",
    "Agarwal, Bhatt, Chauhan, Deshmukh, Goel, Iyer, Jha, Kulkarni, Mahajan, Mathur, Mishra, Nambiar, Pandey, "
    "Rastogi, Sachdev, Sethi, Shukla, Trivedi, Verma",
)
TAMIL = culture(
    "Anbu, Arul, Deepa, Ezhil, Iniya, Kavin, Kayal, Malar, Mathi, Nila, Priya, Selvi, Sundar, Thenmozhi, Vel, Yazhini",
    "Annamalai, Balasubramanian, Chidambaram, Elango, Ganesan, Ilango, Kandasamy, Krishnamurthy, Muthu, "
    "Natarajan, Palaniappan, Rangan, Sivakumar, Subramaniam, Thangaraj, Venkataraman",
)
URDU = culture(
    "Aisha, Asad, Bilal, Farah, Haris, Hina, Kamran, Mahnoor, Mariam, Nadia, Omar, Rida, Saad, Sana, Usman, Zoya",
    "Abbasi, Ansari, Bukhari, Chaudhry, Durrani, Farooqi, Gilani, Hashmi, Kazmi, Lodhi, Memon, Qureshi, "
    "Rizvi, Shaikh, Siddiqui, Warsi",
)
PUNJABI = culture(
    "Amrit, Gurleen, Harjit, Ikjot, Jasleen, Jeevan, Kirat, Manpreet, Navjot, Parveen, Ranjit, Simran, Sukhi, Tej",
    "Ahluwalia, Bains, Bedi, Dhaliwal, Gill, Grewal, Kapoor, Khurana, Mann, Sandhu, Sidhu, Saini, Sodhi, Walia",
)
BENGALI = culture(
    "Ananya, Arnab, Bipasha, Debjani, Farhana, Ipshita, Jishnu, Mitali, Nusrat, Riya, Shanto, Soham, Tanvir, Tuli",
    "Banerjee, Bhattacharya, Biswas, Chakladar, Chowdhury, Das, Ghosh, Haque, Islam, Mukherjee, Rahman, "
    "Roy, Sarkar, Sengupta, Talukdar",
)
SINHALA = culture(
    "Amaya, Chamari, Dilshan, Hiruni, Ishara, Kasun, Malini, Nuwan, Pasindu, Ruwan, Sanduni, Tharindu, Udara",
    "Amarasinghe, Bandara, Dissanayake, Ekanayake, Fernando, Gunawardena, Herath, Jayasuriya, Karunaratne, "
    "Peiris, Ranatunga, Senanayake, Wickramasinghe",
)
CHINESE = culture(
    "Anran, Bowen, Chenxi, Haoyu, Jiaqi, Jingyi, Kexin, Lan, Mengyao, Ruoxi, Siyu, Wen, Xinyi, Yifan, Yutong, Zihan",
    "Bai, Cao, Deng, Feng, Gao, Han, Jin, Lin, Luo, Ma, Pan, Qian, Shen, Song, Tang, Xu, Yuan, Zhao, Zhou, Zou",
)
JAPANESE = culture(
    "Akira, Aoi, Asahi, Chihiro, Hana, Haruka, Hikaru, Itsuki, Kaoru, Makoto, Mio, Nagi, Natsuki, Ren, Rin, Sora, Yui",
    "Arai, Ebina, Fujita, Hoshino, Imai, Inoue, Kato, Kikuchi, Matsuda, Mori, Nomura, Okada, Sakai, Shimizu, "
    "Takagi, Ueda, Yamashita",
)
KOREAN = culture(
    "Areum, Bom, Bora, Daeun, Dasom, Garam, Haneul, Hyeon, Iseul, Jiwoo, Mirae, Narae, Seojun, Seulgi, Tae, Yujin",
    "Ahn, Bae, Chae, Cho, Gu, Ha, Hong, Hwang, Jang, Jeong, Kwon, Min, Moon, Noh, Oh, Park, Ryu, Shin, Yang",
)
VIETNAMESE = culture(
    "Thị Bích Ngọc, Văn Đức, Minh Châu, Quốc Khánh, Thu Hằng, Anh Tuấn, Thùy Linh, Hải Đăng, Khánh Vy, Gia Bảo, "
    "Phương Thảo, Hoài An, Bảo Trâm, Xuân Phúc, Mai Hương, Nhật Quang",
    "Nguyễn, Trần, Lê, Phạm, Hoàng, Huỳnh, Võ, Đặng, Bùi, Đỗ, Ngô, Dương, Lý, Trịnh, Đinh, Lương",
    family_first=True,
)
INDONESIAN = culture(
    "Adi, Ayu, Bayu, Citra, Dewi, Eka, Fitri, Gilang, Intan, Jaya, Kadek, Lestari, Made, Nyoman, Rizki, Sari, Wayan",
    "Anggraini, Gunawan, Hartono, Hidayat, Kusuma, Lubis, Nasution, Nugroho, Permana, Pratama, Purnomo, "
    "Saputra, Setiawan, Siregar, Utama, Wibowo, Wijaya",
)
FILIPINO = culture(
    "Althea, Amihan, Bayani, Dalisay, Jomar, Ligaya, Luzviminda, Mayumi, Paolo, Rizalino, Tala, Tomas, Wilma, Xian",
    "Abad, Bautista, Catapang, de la Cruz, Dimaculangan, Evangelista, Ilagan, Lacson, Macaraeg, Manalo, "
    "Panganiban, Quiambao, Salonga, Villanueva",
)
THAI = culture(
    "Anong, Chai, Dao, Kanya, Lawan, Malee, Mali, Nok, Ploy, Prasert, Ratana, Somchai, Suda, Wichai",
    "Boonmee, Chaiyasit, Jaidee, Kittisak, Phanomyong, Rattanakosin, Saelim, Srisai, Suksawat, Thongchai, "
    "Wattanapanich, Wongsakul",
)
CAUCASUS = culture(
    "Ana, Anahit, Davit, Eka, Giorgi, Arpi, Lali, Lusine, Mane, Nino, Sandro, Tamar, Tigran, Vahe",
    "Abashidze, Avetisyan, Beridze, Chkheidze, Gabunia, Grigoryan, Hakobyan, Kapanadze, Khachikyan, "
    "Lomidze, Manukyan, Poghosyan, Sahakyan",
)
