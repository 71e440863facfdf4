//! Which words stand for which channel: English, German, French and Spanish.
//!
//! Words are lower case without accents (`buro`, `telephone`) and stand in the singular where the plural only adds an `s`.

/// Words that mean the same kind of channel.
pub(super) struct Clue {
    /// Names of icons that fit, best first.
    pub(super) icons: &'static [&'static str],
    /// Words and phrases, sorted.
    pub(super) words: &'static [&'static str],
}

/// Words that name a channel, sorted by icon.
#[rustfmt::skip]
pub(super) static CHANNELS: &[Clue] = &[
    Clue { icons: &["ad", "newsletter"], words: &[
        "ad", "advert", "advertisement", "advertising", "anuncio", "anzeige", "banner", "billboard", "campagne",
        "campaign", "campana", "kampagne", "plakat", "poster", "pub", "publicidad", "publicite", "reclame", "valla",
        "werbung",
    ] },
    Clue { icons: &["app", "tablet"], words: &[
        "android", "aplicacion", "aplicacion movil", "app", "application", "application mobile", "banca movil", "ios",
        "iphone", "mobile app", "mobile banking", "smartphone",
    ] },
    Clue { icons: &["bed", "home"], words: &[
        "herberge", "hostel", "hotel", "zimmer",
    ] },
    Clue { icons: &["book", "document"], words: &[
        "brochure", "broschure", "catalog", "catalogo", "catalogue", "folleto", "handbook", "handbuch", "katalog",
        "magazine", "manual",
    ] },
    Clue { icons: &["bot", "chat"], words: &[
        "asistente virtual", "assistant virtuel", "bot", "chatbot", "virtual assistant", "voice assistant", "voicebot",
    ] },
    Clue { icons: &["branch", "office"], words: &[
        "agence", "banca", "bancaria", "banco", "bank", "bank branch", "banque", "branch", "filialbesuch", "filiale",
        "geschaftsstelle", "oficina bancaria", "sparkasse", "succursale", "sucursal", "zweigstelle",
    ] },
    Clue { icons: &["bus", "train"], words: &[
        "autobus", "bus", "coach",
    ] },
    Clue { icons: &["camera", "social"], words: &[
        "insta", "instagram", "pinterest", "snapchat",
    ] },
    Clue { icons: &["car", "location"], words: &[
        "auto", "autohaus", "automovil", "car", "coche", "concesionario", "concessionnaire", "dealer", "dealership",
        "drive", "garage", "taxi", "voiture", "werkstatt",
    ] },
    Clue { icons: &["cart", "bag"], words: &[
        "basket", "carrito", "cart", "checkout", "panier", "warenkorb",
    ] },
    Clue { icons: &["cash", "payment"], words: &[
        "atm", "bancomat", "bargeld", "cajero", "cash", "cash machine", "distributeur", "efectivo", "especes",
        "geldautomat",
    ] },
    Clue { icons: &["chat", "sms", "community"], words: &[
        "chat", "intercom", "live chat", "mensajeria", "messagerie", "messaging", "messenger", "signal", "slack", "tchat",
        "teams chat", "telegram", "threema", "wechat", "whatsapp",
    ] },
    Clue { icons: &["clinic", "hospital"], words: &[
        "arzt", "arztpraxis", "cabinet medical", "clinic", "clinica", "clinique", "consultorio", "docteur", "doctor",
        "doctor s office", "general practice", "general practitioner", "gp", "hausarzt", "medecin", "medico", "physician",
        "physio", "physiotherapy", "practice", "praxis", "surgery",
    ] },
    Clue { icons: &["community", "chat", "in-person"], words: &[
        "comments", "communaute", "community", "comunidad", "discord", "foro", "forum", "gemeinschaft", "reddit",
    ] },
    Clue { icons: &["courier", "parcel"], words: &[
        "carrier", "courier", "coursier", "delivery", "dhl", "entrega", "envio", "fedex", "kurier", "lieferdienst",
        "lieferung", "livraison", "livreur", "logistics", "mensajero", "paketdienst", "repartidor", "spedition",
        "transporteur", "truck", "ups", "versand",
    ] },
    Clue { icons: &["document", "form"], words: &[
        "acte", "bon", "contract", "contrat", "contrato", "document", "documento", "dokument", "factura", "facture",
        "invoice", "paper", "papier", "pdf", "rechnung", "vertrag",
    ] },
    Clue { icons: &["email", "letter", "at", "inbox"], words: &[
        "boite mail", "correo", "correo electronico", "courriel", "e mail", "email", "gmail", "mail", "mel", "outlook",
    ] },
    Clue { icons: &["event", "presentation"], words: &[
        "concert", "conference", "congreso", "evenement", "event", "evento", "expo", "fair", "feria", "festival", "foire",
        "konferenz", "kongress", "messe", "roadshow", "salon", "trade show", "veranstaltung",
    ] },
    Clue { icons: &["factory", "tools"], words: &[
        "fabrica", "fabrik", "factory", "plant", "production", "usine",
    ] },
    Clue { icons: &["form", "document"], words: &[
        "antrag", "encuesta", "enquete", "form", "formulaire", "formular", "formulario", "fragebogen", "questionnaire",
        "sondage", "survey", "umfrage",
    ] },
    Clue { icons: &["headset", "phone-call"], words: &[
        "agent", "contact center", "contact centre", "customer care", "customer service", "customer support", "help desk",
        "helpdesk", "kundendienst", "kundenservice", "service client", "service desk", "servicio al cliente", "soporte",
        "support",
    ] },
    Clue { icons: &["home", "location"], words: &[
        "a domicile", "casa", "domicile", "domicilio", "doorstep", "haus", "hausbesuch", "home", "home visit", "zu hause", "zuhause",
    ] },
    Clue { icons: &["hospital", "clinic"], words: &[
        "emergency", "hopital", "hospital", "klinik", "krankenhaus", "spital", "urgences", "urgencias", "ward",
    ] },
    Clue { icons: &["in-person", "word-of-mouth", "team"], words: &[
        "cara a cara", "en persona", "en personne", "encuentro", "f2f", "face a face", "face to face", "in person",
        "meeting", "personlich", "presencial", "reunion", "treffen", "vor ort",
    ] },
    Clue { icons: &["kiosk", "tablet"], words: &[
        "automat", "borne", "kiosco", "kiosk", "machine", "quiosco", "selbstbedienung", "self checkout", "self service",
        "terminal", "touchscreen",
    ] },
    Clue { icons: &["laptop", "web"], words: &[
        "computer", "desktop", "laptop", "notebook", "ordenador", "ordinateur", "pc", "rechner", "saas", "software",
    ] },
    Clue { icons: &["letter", "document", "inbox"], words: &[
        "brief", "briefpost", "carta", "correo postal", "courrier", "courrier postal", "direct mail", "letter", "lettre",
        "mailbox", "mailing", "post", "post office", "postal", "postal mail", "postwurf", "snail mail",
    ] },
    Clue { icons: &["location", "sign"], words: &[
        "karte", "landkarte", "lieu", "location", "lugar", "map", "mapa", "navigation", "outdoor", "route", "street",
    ] },
    Clue { icons: &["newsletter", "email"], words: &[
        "blog", "boletin", "bulletin", "infolettre", "journal", "magazin", "news", "newsletter", "newspaper", "periodico",
        "prensa", "press", "presse", "pressemitteilung", "rundbrief", "zeitschrift", "zeitung",
    ] },
    Clue { icons: &["notification", "app"], words: &[
        "alert", "alerta", "alerte", "benachrichtigung", "mitteilung", "notificacion", "notification", "push",
        "push message", "push notification",
    ] },
    Clue { icons: &["office", "branch", "reception"], words: &[
        "amt", "authority", "ayuntamiento", "behorde", "bureau", "buro", "edificio", "headquarters", "mairie", "office",
        "oficina", "rathaus", "town hall", "verwaltung",
    ] },
    Clue { icons: &["parcel", "courier"], words: &[
        "box", "colis", "package", "packaging", "packung", "paket", "paquet", "paquete", "parcel", "unboxing",
    ] },
    Clue { icons: &["partner", "in-person"], words: &[
        "affiliate", "agent immobilier", "broker", "courtier", "distributor", "estate agent", "grossist", "handelspartner",
        "handler", "insurer", "intermediary", "makler", "notaire", "notar", "notario", "notary", "partenaire", "partner",
        "reseller", "retailer", "socio", "solicitor", "third party", "vermittler", "wholesaler",
    ] },
    Clue { icons: &["payment", "cash"], words: &[
        "apple pay", "bezahlung", "caisse", "card", "carte", "credit card", "google pay", "kasse", "kreditkarte", "pago",
        "paiement", "payment", "paypal", "point of sale", "pos", "psp", "tarjeta", "tpv", "wallet", "zahlung",
    ] },
    Clue { icons: &["pharmacy", "clinic"], words: &[
        "apotheke", "drugstore", "farmacia", "parapharmacie", "pharmacie", "pharmacy",
    ] },
    Clue { icons: &["phone", "phone-call", "headset"], words: &[
        "anruf", "appel", "call", "call center", "call centre", "centralita", "centro de llamadas", "fernsprecher",
        "hotline", "ivr", "llamada", "phone", "phone call", "rufnummer", "standard", "telefon", "telefonhotline",
        "telefonica", "telefonico", "telefonisch", "telefono", "telephone", "telephonique",
    ] },
    Clue { icons: &["photo", "camera"], words: &[
        "bild", "foto", "image", "photo", "picture",
    ] },
    Clue { icons: &["plane", "location"], words: &[
        "aeroport", "aeropuerto", "airline", "airport", "avion", "flight", "flughafen", "flugzeug", "plane", "vol",
        "vuelo",
    ] },
    Clue { icons: &["podcast", "radio"], words: &[
        "podcast", "spotify",
    ] },
    Clue { icons: &["portal", "laptop", "web"], words: &[
        "area de cliente", "client area", "customer portal", "dashboard", "espace client", "espace personnel", "extranet",
        "intranet", "kundenkonto", "kundenportal", "log in", "login", "mein konto", "member area", "membership",
        "my account", "online banking", "onlinebanking", "patient portal", "portail", "portal",
    ] },
    Clue { icons: &["print", "document"], words: &[
        "copy shop", "druck", "drucksache", "flyer", "folder", "imprenta", "impresion", "impression", "imprime", "leaflet",
        "pamphlet", "print", "prospekt",
    ] },
    Clue { icons: &["qr", "link"], words: &[
        "barcode", "code", "codigo qr", "nfc", "qr", "qr code",
    ] },
    Clue { icons: &["radio", "podcast"], words: &[
        "radio", "rundfunk",
    ] },
    Clue { icons: &["reception", "in-person"], words: &[
        "accueil", "check in desk", "concierge", "counter", "desk", "empfang", "front desk", "front office", "guichet",
        "lobby", "mostrador", "recepcion", "reception", "rezeption", "schalter", "serviceschalter", "theke",
    ] },
    Clue { icons: &["restaurant", "store"], words: &[
        "bar", "bistro", "cafe", "cafeteria", "cantine", "gastronomie", "kantine", "restaurant", "restaurante", "takeaway",
    ] },
    Clue { icons: &["review", "thumbs"], words: &[
        "avis", "bewertung", "bewertungen", "google reviews", "opinion", "rating", "resena", "review", "tripadvisor", "trustpilot",
        "valoracion", "yelp",
    ] },
    Clue { icons: &["school", "book"], words: &[
        "academy", "course", "ecole", "escuela", "formacion", "formation", "kurs", "school", "schule", "schulung",
        "seminar", "training", "universidad", "universitat", "universite", "university", "webcast",
    ] },
    Clue { icons: &["search", "web"], words: &[
        "bing", "buscador", "busqueda", "comparador", "comparateur", "comparison", "comparison site", "google",
        "moteur de recherche", "preisvergleich", "recherche", "sea", "search", "search engine", "seo", "suche",
        "suchmaschine", "vergleichsportal",
    ] },
    Clue { icons: &["send", "email"], words: &[
        "direct", "dm", "inmail",
    ] },
    Clue { icons: &["sign", "location"], words: &[
        "beschilderung", "escaparate", "panneau", "schaufenster", "schild", "senal", "shop window", "sign", "signage",
        "vitrine",
    ] },
    Clue { icons: &["signature", "document"], words: &[
        "docusign", "e sign", "e signature", "esign", "signature", "unterschrift",
    ] },
    Clue { icons: &["sms", "chat", "app"], words: &[
        "imessage", "mensaje de texto", "mms", "rcs", "sms", "text message",
    ] },
    Clue { icons: &["social", "thumbs", "community"], words: &[
        "bluesky", "facebook", "facebook post", "influencer", "instagram post", "linkedin", "linkedin post", "mastodon",
        "medios sociales", "meta", "redes", "redes sociales", "reseaux sociaux", "social", "social media",
        "social network", "social post", "soziale medien", "soziale netzwerke", "threads", "tiktok", "twitter",
        "xing",
    ] },
    Clue { icons: &["store", "bag", "location"], words: &[
        "boutique", "brick and mortar", "einkaufszentrum", "flagship", "geschaft", "laden", "ladengeschaft", "magasin",
        "mall", "marche", "market", "markt", "mercado", "negocio", "outlet", "shop", "shop floor", "showroom", "store",
        "supermarche", "supermarket", "supermarkt", "supermercado", "tienda", "tienda fisica", "verkaufsflache",
    ] },
    Clue { icons: &["system", "laptop"], words: &[
        "api", "backend", "crm", "database", "edi", "erp", "sistema", "system", "systeme",
    ] },
    Clue { icons: &["tablet", "app"], words: &[
        "ipad", "tablet", "tableta", "tablette",
    ] },
    Clue { icons: &["tools", "in-person"], words: &[
        "atelier", "craftsman", "engineer", "field service", "handwerker", "maintenance", "monteur", "repair",
        "reparacion", "reparation", "reparatur", "taller", "technician", "technicien", "techniker", "tecnico", "workshop",
    ] },
    Clue { icons: &["train", "bus"], words: &[
        "bahn", "bahnhof", "estacion", "gare", "metro", "station", "subway", "train", "tren", "tube", "zug",
    ] },
    Clue { icons: &["tv", "video"], words: &[
        "cinema", "fernsehen", "fernseher", "kino", "tele", "television", "televisor", "tv",
    ] },
    Clue { icons: &["video", "laptop", "in-person"], words: &[
        "facetime", "google meet", "llamada de video", "ms teams", "skype", "teams", "video", "video call", "video chat",
        "video konferenz", "videoanruf", "videocall", "videochat", "videokonferenz", "videollamada", "vimeo", "visio",
        "visioconference", "webinaire", "webinar", "youtube", "zoom",
    ] },
    Clue { icons: &["watch", "app"], words: &[
        "montre", "reloj", "smartwatch", "watch", "wearable",
    ] },
    Clue { icons: &["web", "laptop", "kiosk"], words: &[
        "boutique en ligne", "browser", "e commerce", "e shop", "ecommerce", "en ligne", "en linea", "faq", "homepage",
        "internet", "internetauftritt", "internetseite", "knowledge base", "landing page", "marketplace", "navegador",
        "navigateur", "online", "online shop", "online store", "onlineshop", "pagina web", "seite", "site", "site web",
        "sitio", "sitio web", "tienda en linea", "tienda online", "web", "web app", "web page", "web shop", "web site",
        "webapp", "webpage", "webseite", "webshop", "website", "wiki",
    ] },
    Clue { icons: &["word-of-mouth", "in-person"], words: &[
        "amigos", "amis", "boca a boca", "bouche a oreille", "empfehlung", "familia", "familie", "famille", "family",
        "freunde", "friend", "mundpropaganda", "recomendacion", "recommandation", "recommendation", "referral",
        "word of mouth",
    ] },
];

/// Words that decide only where no word of [`CHANNELS`] stands: "Mobile", "Service".
#[rustfmt::skip]
pub(super) static HINTS: &[Clue] = &[
    Clue { icons: &["app", "tablet"], words: &[
        "handy", "mobil", "mobile", "movil",
    ] },
    Clue { icons: &["appointment", "clock"], words: &[
        "agenda", "appointment", "booking", "buchung", "calendar", "calendrier", "cita", "kalender", "rdv", "rendez vous",
        "reserva", "reservation", "reservierung", "schedule", "termin", "terminbuchung",
    ] },
    Clue { icons: &["headset", "phone-call"], words: &[
        "adviser", "advisor", "aide", "asesor", "atencion", "ayuda", "berater", "beratung", "care", "conseiller", "help",
        "hilfe", "service", "servicio",
    ] },
    Clue { icons: &["in-person", "team"], words: &[
        "associate", "besuch", "personal", "staff", "team", "visit", "visita", "visite",
    ] },
    Clue { icons: &["notification", "email"], words: &[
        "reminder",
    ] },
    Clue { icons: &["portal", "web"], words: &[
        "account", "compte", "cuenta", "konto",
    ] },
    Clue { icons: &["sms", "chat"], words: &[
        "mensaje", "message", "nachricht", "text", "texto",
    ] },
    Clue { icons: &["web", "laptop"], words: &[
        "digital", "digitale", "page", "pagina", "plataforma", "plateforme", "platform", "plattform", "virtual", "virtuel",
    ] },
];
