import { createRoot } from "react-dom/client";
import { Story } from "./story.jsx";

const article = await (await fetch("story.json")).json();
document.title = article.headline;
createRoot(document.getElementById("app")).render(<Story article={article} />);
