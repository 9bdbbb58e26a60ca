// A component for React 19, which hands attributes and listeners on to custom elements.
// Bundle it with whatever your site uses, such as: esbuild react.jsx --bundle --jsx=automatic --outfile=react.js

import { useState } from "react";
import { createRoot } from "react-dom/client";

/** A story of the viewer. */
export function Story({ article, onLoaded }) {
  return (
    <standfirst-article
      src="https://news.example/viewer/"
      article={article}
      height="900"
      onstandfirst-loaded={({ detail }) => onLoaded?.(detail)}
    >
      <a href={`https://news.example/viewer/?article=${article}`}>Read the story at its own place</a>
    </standfirst-article>
  );
}

function Page() {
  const [title, setTitle] = useState("");
  return (
    <>
      <p>
        Now reading: <output>{title}</output>
      </p>
      <Story article="kupiansk-river" onLoaded={({ title }) => setTitle(title)} />
    </>
  );
}

createRoot(document.getElementById("app")).render(<Page />);
