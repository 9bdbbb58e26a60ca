// A CloudFront function (runtime cloudfront-js-2.0) for viewer requests. S3 knows files only: the page of a folder is
// named here, and a folder without its slash is sent on, as relative addresses in the page count from it.

function handler(event) {
  const request = event.request;
  const path = request.uri;
  if (path.endsWith("/")) {
    request.uri = path + "index.html";
    return request;
  }
  // Names of stories and tags hold no dot, and all files have one.
  if (path.slice(path.lastIndexOf("/")).includes(".")) return request;
  // One slash at the beginning: with two the rest would be the name of another host.
  const place = path.replace(/^[\/\\]+/, "/") + "/" + question(request.querystring);
  return { statusCode: 301, statusDescription: "Moved Permanently", headers: { location: { value: place } } };
}

// What stood after the question mark, with it.
function question(parameters) {
  const pairs = Object.keys(parameters).map((name) => {
    const values = parameters[name].multiValue || [parameters[name]];
    return values.map(({ value }) => (value === "" ? name : name + "=" + value)).join("&");
  });
  return pairs.length === 0 ? "" : "?" + pairs.join("&");
}
