// The story for React and for Preact: the elements of bench/static-page.mjs, from the same JSON.

export function Story({ article }) {
  const { headline, kicker, dek, summary = [], authors = [], published, lead = [], sections = [] } = article;
  return (
    <article>
      <small>{kicker}</small>
      <h1>{headline}</h1>
      <p className="dek">
        <Inline text={dek} />
      </p>
      <small>
        {authors.map(({ name }) => name).join(", ")} <time dateTime={published}>{published}</time>
      </small>
      <ul>
        {summary.map((point, at) => (
          <li key={at}>
            <Inline text={point} />
          </li>
        ))}
      </ul>
      <Paragraphs of={lead} />
      {sections.map(({ id, heading, blocks }) => (
        <section id={id} key={id}>
          <h2>
            <Inline text={heading} />
          </h2>
          <Paragraphs of={blocks} />
        </section>
      ))}
      <footer>
        {article.source?.name} {(article.tags ?? []).join(", ")}{" "}
        <a href={article.licence?.url}>{article.licence?.name}</a>
      </footer>
    </article>
  );
}

const Paragraphs = ({ of }) =>
  of.map((text, at) => (
    <p key={at}>
      <Inline text={text} />
    </p>
  ));

function Inline({ text }) {
  if (typeof text === "string") return text;
  if (Array.isArray(text)) return text.map((part, at) => <Inline text={part} key={at} />);
  const [[Mark, content]] = Object.entries(text);
  if (Mark === "link") return <a href={content.href}>{<Inline text={content.text} />}</a>;
  if (Mark === "time") return <time dateTime={content.datetime}>{<Inline text={content.text} />}</time>;
  return <Mark>{<Inline text={content} />}</Mark>;
}
