// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.
import { choice, either, integer, object, only, validatorOf } from '../../runtime/validation/forms.ts';

const validateBehaviour = /* @__PURE__ */ validatorOf(() => object({ "tokenRotation": choice("single", "overlap"), "createTimeSkewSeconds": either(only("off"), integer(0, 9007199254740991)), "credentialErrors": choice("platform", "documented"), "language": choice("zh", "en", "header"), "errorStatus": choice("always200", "mapped"), "mediaItem": choice("string", "object"), "coercion": choice("lenient", "strict"), "pageSizeOverMaximum": choice("reject", "clamp"), "nullParameter": choice("reject", "ignore"), "textMatch": choice("contains", "exact"), "taskTimeMatch": choice("start", "within", "overlap"), "webhookSpelling": choice("raw", "escaped") }));
export {
  validateBehaviour
};
