// A sheet that a script holds as text.
declare module "*.css" {
  const rules: string;
  export default rules;
}
