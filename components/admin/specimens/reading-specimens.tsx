import { Icon } from "@/components/ui/icon";

const steps = [
  "Ana teclea la dirección.",
  "El navegador pregunta dónde está.",
  "El servidor contesta.",
];
const tones = [
  [
    "info",
    "Para saber más",
    "Un servidor es un programa; la máquina que lo aloja lleva el mismo nombre.",
  ],
  ["good", "Funciona", "La respuesta 200 dice que todo ha ido bien."],
  ["warn", "Cuidado", "Una contraseña nunca viaja en la dirección."],
  ["bad", "No lo hagas", "No desactives el cifrado «solo para probar»."],
] as const;

/** What an article may hold, in its own styles. */
export function ReadingSpecimens() {
  return (
    <article lang="es">
      <h3 className="title max-w-measure text-h1">Qué es un servidor</h3>
      <p className="standfirst mt-4 mb-8">
        Todo empieza con una pregunta: alguien pide algo y alguien, al otro lado, contesta. El resto
        son detalles.
      </p>
      <div className="reading">
        <p>
          En <time dateTime="1989">1989</time>, en un pasillo del CERN, un ordenador llevaba pegado
          un aviso: «esta máquina es un servidor, <strong>no la apagues</strong>». Detrás de aquella
          nota había una idea <em>sencilla y terca</em>: que cualquiera pudiera preguntar, desde
          cualquier sitio, y recibir la misma página. <a href="#reading">Hoy seguimos ahí</a>, con
          el comando <code>curl -I</code> y la tecla <kbd>Esc</kbd>.
        </p>
        <p>
          Lo que ha cambiado es la escala. Un servidor modesto atiende 12 480 preguntas por segundo;
          una persona, con suerte, <mark>una cada dos minutos</mark>.
        </p>
        <h4 id="quien-pregunta">
          Quién pregunta, quién responde{" "}
          <a href="#quien-pregunta" className="anchor" aria-label="Enlace a esta parte">
            #
          </a>
        </h4>
        <ul>
          <li>El cliente abre la conversación; sin él no pasa nada.</li>
          <li>
            El servidor espera y contesta:
            <ul>
              <li>con lo que se le pide, o</li>
              <li>con una razón para no darlo.</li>
            </ul>
          </li>
        </ul>
        <ol>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <blockquote>
          <p>Sé conservador en lo que haces y liberal en lo que aceptas de los demás.</p>
          <footer>Jon Postel, RFC 760</footer>
        </blockquote>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll, also by keyboard */}
        <pre tabIndex={0}>
          <code>
            <span className="tok-comment">{"// Pregunta y espera la respuesta\n"}</span>
            <span className="tok-keyword">const</span> <span className="tok-variable">page</span>{" "}
            <span className="tok-punctuation">=</span> <span className="tok-keyword">await</span>{" "}
            <span className="tok-function">fetch</span>(
            <span className="tok-string">"/blog/el-rio"</span>);{"\n"}
            <span className="tok-keyword">if</span> (page.
            <span className="tok-variable">status</span> === <span className="tok-number">404</span>
            ) <span className="tok-keyword">throw new</span>{" "}
            <span className="tok-type">NotFound</span>();
          </code>
        </pre>
        {tones.map(([tone, title, text]) => (
          <aside key={tone} className="callout" data-tone={tone}>
            <p className="callout-title">{title}</p>
            <p>{text}</p>
          </aside>
        ))}
        <ReadingTable />
        <hr />
        <figure>
          <svg viewBox="0 0 640 120" role="img" aria-label="Dos máquinas unidas por una línea">
            <g fill="none" stroke="currentColor" strokeWidth="1.5">
              <path d="M40 30h120v60H40zM480 30h120v60H480z" />
              <path d="M170 60c60-30 90 30 150 0s90 30 150 0" />
            </g>
          </svg>
          <figcaption>Una pregunta va; una respuesta vuelve. Dibujo de la redacción.</figcaption>
        </figure>
        <a className="file-card" href="#reading">
          <Icon name="file" size={24} />
          <span className="file-card-name">apuntes-de-la-leccion-1.pdf</span>
          <span className="file-card-note">PDF, 1,2 MB</span>
        </a>
        <details>
          <summary>¿Y si nadie contesta?</summary>
          <p>El navegador espera un rato, se cansa y lo dice.</p>
        </details>
        <p>Así termina la lección: con una respuesta, aunque sea que no.</p>
      </div>
    </article>
  );
}

function ReadingTable() {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="table-scroll" aria-label="Códigos de respuesta" tabIndex={0}>
      <table>
        <caption>Los códigos que más se ven</caption>
        <thead>
          <tr>
            <th scope="col">Código</th>
            <th scope="col">Qué dice</th>
            <th scope="col">Parte del tráfico</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>200</td>
            <td>Aquí está</td>
            <td>81,4 %</td>
          </tr>
          <tr>
            <td>304</td>
            <td>No ha cambiado desde que lo pediste</td>
            <td>11,9 %</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}
