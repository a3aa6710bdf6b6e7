// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.

/** The words for each broken rule, but for those that no form reports. */
export const plainReasons = {
  type: {
    en: '{parameter} must be of type {limit}, got {value}',
    zh: '{parameter} 的类型须为 {limit}，实际为 {value}',
  },
  required: { en: '{parameter} is required but missing', zh: '缺少必填项 {parameter}' },
  enum: {
    en: '{parameter} must be one of {limit}, got {value}',
    zh: '{parameter} 须为 {limit} 之一，实际为 {value}',
  },
  const: { en: '{parameter} must be {limit}, got {value}', zh: '{parameter} 须为 {limit}，实际为 {value}' },
  pattern: { en: '{parameter} must match {limit}, got {value}', zh: '{parameter} 须符合格式 {limit}，实际为 {value}' },
  minLength: {
    en: '{parameter} must be at least {limit} characters long, got {value}',
    zh: '{parameter} 的长度不能少于 {limit} 个字符，实际为 {value}',
  },
  maxLength: {
    en: '{parameter} must be at most {limit} characters long, got {value}',
    zh: '{parameter} 的长度不能超过 {limit} 个字符，实际为 {value}',
  },
  minimum: {
    en: '{parameter} must be at least {limit}, got {value}',
    zh: '{parameter} 不能小于 {limit}，实际为 {value}',
  },
  maximum: {
    en: '{parameter} must be at most {limit}, got {value}',
    zh: '{parameter} 不能大于 {limit}，实际为 {value}',
  },
  minItems: {
    en: '{parameter} must have at least {limit} elements, got {value}',
    zh: '{parameter} 至少须有 {limit} 个元素，实际为 {value}',
  },
  maxItems: {
    en: '{parameter} must have at most {limit} elements, got {value}',
    zh: '{parameter} 最多只能有 {limit} 个元素，实际为 {value}',
  },
  additionalProperties: { en: '{parameter} is not a known field: check its spelling', zh: '未知字段 {parameter}，请检查拼写' },
  oneOf: {
    en: '{parameter} must have exactly one of its documented forms, got {value}',
    zh: '{parameter} 须恰好符合文档所列形式中的一种，实际为 {value}',
  },
  jsonSyntax: {
    en: 'the body is not valid JSON ({value}): check quotes and commas',
    zh: '请求体不是合法的 JSON（{value}），请检查引号和逗号',
  },
  utf8: {
    en: 'the request is not valid UTF-8: encode its body and its query parameters in UTF-8',
    zh: '请求不是合法的 UTF-8，请以 UTF-8 编码请求体和查询参数',
  },
  bodyTooLarge: {
    en: 'the body must be at most {limit} bytes: ask for less at once',
    zh: '请求体不能超过 {limit} 字节，请缩小请求',
  },
  bodyType: { en: 'the body must be a JSON object, got {value}', zh: '请求体须为 JSON 对象，实际为 {value}' },
  timeOrder: {
    en: '{parameter} must not be later than {limit}, got {value}: check whether the two are swapped',
    zh: '{parameter} 不能晚于 {limit}，实际为 {value}，请检查两者是否写反',
  },
  unknownParameter: {
    en: '{parameter} is not a parameter of this operation and is ignored, got {value}: check its spelling',
    zh: '{parameter} 不是本接口的参数，已忽略，实际为 {value}，请检查拼写',
  },
  numericString: {
    en: '{parameter} is documented as {limit}, got the string {value}: send a number',
    zh: '{parameter} 在文档中的类型为 {limit}，实际收到字符串 {value}，请改为数字',
  },
  numberForString: {
    en: '{parameter} is documented as {limit}, got the number {value}: send a string',
    zh: '{parameter} 在文档中的类型为 {limit}，实际收到数字 {value}，请改为字符串',
  },
  pageSizeClamped: {
    en: '{parameter} must be at most {limit}, got {value}: {limit} is used',
    zh: '{parameter} 不能大于 {limit}，实际为 {value}，已按 {limit} 处理',
  },
  emptyToken: {
    en: '{parameter} must not be empty: get a token from getToken and send it in the token header',
    zh: '{parameter} 不能为空，请先调用获取Token接口，并在请求标头 token 中携带',
  },
  unknownToken: {
    en: '{parameter} must be one that getToken answered, got {value}: get a new one',
    zh: '{parameter} 须为获取Token接口返回的值，实际为 {value}，请重新获取',
  },
  replacedToken: {
    en: '{parameter} {value} was replaced by a newer one at {limit}: share one token, or set the switch tokenRotation to overlap',
    zh: '{parameter} {value} 已于 {limit} 被新的 token 取代，请共用同一个 token，或将行为开关 tokenRotation 设为 overlap',
  },
  expiredToken: {
    en: '{parameter} {value} expired at {limit}: get a new one',
    zh: '{parameter} {value} 已于 {limit} 过期，请重新获取',
  },
  unknownAppid: {
    en: '{parameter} must be the credential id of a tenant, got {value}: check the credentials',
    zh: '{parameter} 须为某个租户的接口凭证 id，实际为 {value}，请检查凭证',
  },
  wrongSign: {
    en: '{parameter} must be md5(appid + create_time + app_key) in hex, got {value}: join the three without separators and check app_key',
    zh: '{parameter} 须为 md5(appid+create_time+app_key) 的十六进制值，实际为 {value}；三者直接拼接，不加分隔符，并请检查 app_key',
  },
  staleCreateTime: {
    en: '{parameter} must be within {limit} s of the tenant\'s clock, got {value}: sign with the current time in seconds',
    zh: '{parameter} 与租户时钟相差不能超过 {limit} 秒，实际为 {value}，请以当前时间（秒）重新签名',
  },
  unknownMessage: {
    en: '{parameter} must be the id of a message the tenant received, got {value}',
    zh: '{parameter} 须为该租户收到过的消息 id，实际为 {value}',
  },
  otherChannel: {
    en: '{parameter} must be the channel the message was sent to ({limit}), got {value}: it is the channel id here, not the credential id',
    zh: '{parameter} 须为收到该消息的渠道 id（{limit}），实际为 {value}；此处的 appid 是渠道 id，不是接口凭证 id',
  },
  externalContent: {
    en: '{parameter} must name a message whose content LINE keeps, got {value}: fetch contentProvider.originalContentUrl instead',
    zh: '{parameter} 对应的消息内容须由 LINE 保存，实际为 {value}；请改从 contentProvider.originalContentUrl 获取',
  },
  noContent: {
    en: '{parameter} must name an image, audio, video or file message, got {value}, a {limit} message',
    zh: '{parameter} 须为图片、音频、视频或文件消息的 id，实际为 {value}，其类型为 {limit}',
  },
  unknownPath: {
    en: 'no operation has the path {value}: see /_mock/openapi.json',
    zh: '没有路径为 {value} 的接口，见 /_mock/openapi.json',
  },
  wrongMethod: { en: 'this path must be called with {limit}, got {value}', zh: '该路径须以 {limit} 方法调用，实际为 {value}' },
  duplicateParameter: {
    en: '{parameter} must be given once, got it again: the first, {value}, counts',
    zh: '{parameter} 只能出现一次，实际重复出现，以第一个值 {value} 为准',
  },
  internalFault: {
    en: 'the mock itself failed: {value}. This is a bug, please report it',
    zh: 'mock 自身出错：{value}。这是一个 bug，请报告',
  },
  injectedFault: { en: 'a fault answered in place of the operation: {value}', zh: '由注入的故障代替接口作答：{value}' },
  minProperties: {
    en: '{parameter} must have at least {limit} member, got {value}',
    zh: '{parameter} 至少须有 {limit} 个成员，实际为 {value}',
  },
  contentType: { en: '{parameter} must be {limit}, got {value}', zh: '{parameter} 须为 {limit}，实际为 {value}' },
  formEncoded: {
    en: 'the body is form-encoded ({value}): send JSON, with content-type: application/json',
    zh: '请求体为表单编码（{value}），请改为 JSON，并使用 content-type: application/json',
  },
  compressedBody: {
    en: 'the body is compressed ({value}): send it as it is, without content-encoding',
    zh: '请求体经过压缩（{value}），请原样发送，不要使用 content-encoding',
  },
  byteOrderMark: { en: 'the body begins with a byte order mark: leave it out', zh: '请求体以字节顺序标记（BOM）开头，请去掉' },
  milliseconds: {
    en: '{parameter} is in milliseconds, got {value}: send seconds (10 digits)',
    zh: '{parameter} 的单位是毫秒，实际为 {value}，请改为秒（10 位数字）',
  },
  seconds: {
    en: '{parameter} looks like seconds, got {value}: send milliseconds',
    zh: '{parameter} 像是以秒为单位，实际为 {value}，请改为毫秒',
  },
  ignoredQuery: {
    en: '{parameter} is in the query of a POST, where it is not read: put it into the body',
    zh: '{parameter} 在 POST 的查询参数中，不会被读取，请放入请求体',
  },
  ignoredBody: {
    en: '{parameter} is in the body of a GET, where it is not read: put it into the query',
    zh: '{parameter} 在 GET 的请求体中，不会被读取，请放入查询参数',
  },
  nearPath: { en: 'no operation has the path {value}: use {limit}', zh: '没有路径为 {value} 的接口，请使用 {limit}' },
} as const;
