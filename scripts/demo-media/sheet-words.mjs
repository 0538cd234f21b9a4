/** @typedef {[name: string, port: string, carrier: string, standard: string, purpose: string]} Row */
/** @typedef {{ name: string, rows: Row[] }} Family */

/** @type {(es: string, en: string) => Record<"es" | "en", string>} */
const both = (es, en) => ({ es, en });

const families = [
  {
    name: both("Encontrar", "Finding"),
    rows: [
      [
        "DNS",
        "53",
        "UDP, TCP",
        "RFC 1035",
        both("de un nombre a una dirección", "from a name to an address"),
      ],
      [
        "DNS over HTTPS",
        "443",
        "TCP, QUIC",
        "RFC 8484",
        both("lo mismo, sin testigos", "the same, without witnesses"),
      ],
    ],
  },
  {
    name: both("Páginas y API", "Pages and APIs"),
    rows: [
      [
        "HTTP",
        "80",
        "TCP",
        "RFC 9110, 9112",
        both("pedir y recibir, en claro", "asking and receiving, in the clear"),
      ],
      [
        "HTTPS",
        "443",
        "TCP + TLS",
        "RFC 9110, 8446",
        both("lo mismo, cifrado", "the same, encrypted"),
      ],
      [
        "HTTP/2",
        "443",
        "TCP + TLS",
        "RFC 9113",
        both("muchas a la vez por una conexión", "many at once over one connection"),
      ],
      [
        "HTTP/3",
        "443",
        "QUIC (UDP)",
        "RFC 9114",
        both("lo mismo, en redes que pierden", "the same, on networks that lose"),
      ],
    ],
  },
  {
    name: both("En vivo", "Live"),
    rows: [
      [
        "SSE",
        "443",
        "HTTP",
        "WHATWG HTML",
        both("el servidor cuenta, el lector escucha", "the server tells, the reader listens"),
      ],
      [
        "WebSocket",
        "443",
        "TCP + TLS",
        "RFC 6455",
        both("los dos hablan a la vez", "both talk at once"),
      ],
    ],
  },
  {
    name: both("Ficheros", "Files"),
    rows: [
      [
        "WebDAV",
        "443",
        "HTTP",
        "RFC 4918",
        both("una carpeta remota como un disco", "a distant folder as a disk"),
      ],
      ["SFTP", "22", "SSH", "RFC 4251 (SSH)", both("ficheros dentro de SSH", "files inside SSH")],
      ["FTP", "21", "TCP", "RFC 959", both("el abuelo; en claro", "the grandfather; in the clear")],
      ["tus", "443", "HTTP", "tus 1.0", both("subidas que se reanudan", "uploads that resume")],
    ],
  },
  {
    name: both("Emisión", "Streaming"),
    rows: [
      [
        "HLS",
        "443",
        "HTTP",
        "RFC 8216",
        both("vídeo por trozos, con retardo", "video in pieces, with a delay"),
      ],
      [
        "RTSP",
        "554",
        "TCP + RTP",
        "RFC 7826",
        both("mando a distancia de cámaras", "a remote control for cameras"),
      ],
      [
        "WebRTC",
        "—",
        "UDP",
        "RFC 8825",
        both("imagen y voz al instante", "picture and voice at once"),
      ],
    ],
  },
  {
    name: both("Correo", "E-mail"),
    rows: [
      ["SMTP", "25", "TCP", "RFC 5321", both("de servidor a servidor", "from server to server")],
      [
        both("SMTP, entrega", "SMTP, submission"),
        "587, 465",
        "TCP + TLS",
        "RFC 6409, 8314",
        both("de tu programa a tu servidor", "from your program to your server"),
      ],
      [
        "IMAP",
        "993",
        "TCP + TLS",
        "RFC 9051",
        both("leer y dejarlo en el servidor", "reading, and leaving it there"),
      ],
      ["POP3", "995", "TCP + TLS", "RFC 1939", both("llevárselo", "taking it away")],
    ],
  },
  {
    name: both("Bases de datos", "Databases"),
    rows: [
      [
        "PostgreSQL",
        "5432",
        "TCP + TLS",
        both("protocolo 3", "protocol 3"),
        both("SQL y transacciones", "SQL and transactions"),
      ],
      ["MySQL, MariaDB", "3306", "TCP + TLS", "—", both("SQL", "SQL")],
      ["MongoDB", "27017", "TCP + TLS", "—", both("documentos", "documents")],
    ],
  },
  {
    name: both("Entre iguales", "Peer to peer"),
    rows: [
      ["BitTorrent", "6881…", "TCP, uTP", "BEP 3, 52", both("todos reparten", "everyone shares")],
      [
        "DHT",
        "6881…",
        "UDP",
        "BEP 5",
        both("la guía de los vecinos", "the directory of neighbours"),
      ],
    ],
  },
];

const codes = [
  ["200", both("aquí está", "here it is")],
  ["201", both("creado", "created")],
  ["206", both("un trozo", "a piece")],
  ["304", both("no ha cambiado", "not changed")],
  ["308", both("mudado", "moved")],
  ["400", both("no te entiendo", "I do not follow")],
  ["401", both("¿quién eres?", "who are you?")],
  ["403", both("no puedes", "you may not")],
  ["404", both("no lo tengo", "I do not have it")],
  ["405", both("ese verbo no", "not that verb")],
  ["409", both("choca", "it clashes")],
  ["412", both("llegas tarde", "too late")],
  ["416", both("más allá del final", "beyond the end")],
  ["429", both("más despacio", "slow down")],
  ["500", both("culpa mía", "my fault")],
  ["503", both("vuelve luego", "come back later")],
];

const orders = [
  ["curl -I URL", both("solo la cabecera", "the header alone")],
  ["curl -r 0-99 URL", both("los cien primeros bytes", "the first hundred bytes")],
  ["curl -C - -O URL", both("seguir donde se cortó", "carry on where it broke off")],
  ["curl -N URL", both("escuchar sin esperar al final", "listen without waiting for the end")],
  ["dig +short MX example.org", both("quién recibe su correo", "who takes in its post")],
  ["shasum -a 256 FILE", both("la suma de un fichero", "the checksum of a file")],
];

const words = {
  title: both("Puertos y protocolos", "Ports and protocols"),
  lead: both(
    "Quién llama a qué puerta y con qué palabras. La hoja del curso Servidores.",
    "Who knocks at which door, and in which words. The sheet of the Servers course.",
  ),
  heads: [
    both("Protocolo", "Protocol"),
    both("Puerto", "Port"),
    both("Sobre", "Over"),
    both("Norma", "Standard"),
    both("Para", "For"),
  ],
  codes: both("Códigos de HTTP", "HTTP codes"),
  orders: both("Para probar", "To try"),
};

/**
 * The words of the sheet in one language.
 * @param {"es" | "en"} locale
 */
export function sheetWords(locale) {
  const say = (/** @type {string | Record<"es" | "en", string>} */ text) =>
    typeof text === "string" ? text : text[locale];
  return {
    title: say(words.title),
    lead: say(words.lead),
    heads: words.heads.map(say),
    families: families.map(({ name, rows }) => ({
      name: say(name),
      rows: rows.map((row) => row.map(say)),
    })),
    codesTitle: say(words.codes),
    codes: codes.map((row) => row.map(say)),
    ordersTitle: say(words.orders),
    orders: orders.map((row) => row.map(say)),
  };
}
