import { render } from "preact";
import { Story } from "./story.jsx";

const article = await (await fetch("story.json")).json();
document.title = article.headline;
render(<Story article={article} />, document.getElementById("app"));
