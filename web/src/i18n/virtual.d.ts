declare module 'virtual:catalog/*' {
  const source: string;
  export default source;
}
