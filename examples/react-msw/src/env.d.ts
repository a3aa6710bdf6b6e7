interface ImportMetaEnv {
  readonly VITE_SOBOT_BASE_URL?: string;
  readonly VITE_SOBOT_APPID?: string;
  readonly VITE_SOBOT_APP_KEY?: string;
}
