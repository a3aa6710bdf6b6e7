/** The texts of checks/index.ts. */
export const indexMessages = {
  itCallsGettokenAndA: {
    en: 'It calls getToken, and a token was given so that nothing would.',
    zh: '它会调用 getToken，而给定 token 正是为了避免调用。',
  },
} as const;
