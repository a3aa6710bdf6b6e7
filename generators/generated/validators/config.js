// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.
import { anything, boolean, by, choice, either, integer, list, object, spelt, text, validatorOf } from '../../runtime/validation/forms.ts';
import { validateBehaviour } from './behaviour.js';

const validateConfig = /* @__PURE__ */ validatorOf(() => object({ "$schema": text(), "port": integer(0, 65535), "host": text(1), "https": boolean(), "appid": text(1), "appKey": text(1), "seed": integer(0, 9007199254740991), "behaviour": by(validateBehaviour), "initialState": text(1), "data": text(1), "store": text(1), "saveOnExit": text(1), "clock": either(text(1), integer(0, 253402300799999)), "timezone": spelt("^GMT[+-](0[0-9]|1[0-4]):[0-5][0-9]$"), "allowHost": list(text(1)), "controlToken": text(1), "webhookUrl": list(text(1)), "webhookSecret": text(1, 1024), "redelivery": boolean(), "allowWebhookHost": list(text(1)), "journalLimit": integer(1, 1e7), "quotaRecords": integer(0, 9007199254740991), "quotaJournalBytes": integer(0, 9007199254740991), "quotaDeliveries": integer(0, 9007199254740991), "quotaStreams": integer(0, 9007199254740991), "log": choice("pretty", "json", "silent"), "observed": object({}, void 0, anything()), "open": boolean() }));
export {
  validateConfig
};
