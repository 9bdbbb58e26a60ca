// The elements that the viewer made, as [tag, [name, value, ...], child, ...] with texts as strings: what
// plain.js makes again.
{
  let elements = 0;
  const children = (node) => [...node.childNodes].filter(({ nodeType }) => nodeType < Node.COMMENT_NODE).map(describe);
  const describe = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    elements += 1;
    const attributes = [...node.attributes].flatMap(({ name, value }) => [name, value]);
    return [node.localName, attributes, ...children(node)];
  };
  const tree = JSON.stringify(children(document.getElementById("app")));
  ({ tree, elements });
}
