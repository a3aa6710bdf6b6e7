/** The version before, of which nothing is used that the types of this one do not have. */
declare module 'express4' {
  import express from 'express';
  export default express;
}
