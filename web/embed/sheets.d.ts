// Style sheet that is bundled into a script as text.
declare module "*.css" {
  const rules: string;
  export default rules;
}
