// What Spotify says when it says no, word for word as clients meet it. A handler throws one; a fault names one.

export class ApiError extends Error {
  readonly status: number;
  readonly reason: string | undefined;
  readonly headers: Record<string, string>;

  constructor(
    status: number,
    message: string,
    more: { reason?: string; headers?: Record<string, string> } = {},
  ) {
    super(message);
    this.status = status;
    this.reason = more.reason;
    this.headers = more.headers ?? {};
  }

  body(): unknown {
    const { status, message, reason } = this;
    return { error: { status, message, ...(reason ? { reason } : {}) } };
  }
}

const PREMIUM = 'Active premium subscription required for the owner of the app.';

const retryAfter = (seconds: number | undefined): { headers?: Record<string, string> } =>
  seconds === undefined ? {} : { headers: { 'retry-after': String(Math.ceil(seconds)) } };

/** By the names a fault uses. Those of 429 take the seconds of Retry-After, and have no such header without. */
export const ERRORS = {
  expired: () => new ApiError(401, 'The access token expired'),
  'invalid-token': () => new ApiError(401, 'Invalid access token'),
  'token-missing': () => new ApiError(401, 'Access token missing'),
  premium: () => new ApiError(403, PREMIUM),
  forbidden: () => new ApiError(403, 'Forbidden'),
  scope: () => new ApiError(403, 'Insufficient client scope'),
  'not-found': () => new ApiError(404, 'Resource not found'),
  'rate-limited': (seconds?: number) => new ApiError(429, 'API rate limit exceeded', retryAfter(seconds)),
  quota: (seconds?: number) =>
    new ApiError(429, 'Too many requests', { reason: 'QUOTA_EXCEEDED', ...retryAfter(seconds) }),
  server: () => new ApiError(500, 'Internal server error'),
  'bad-gateway': () => new ApiError(502, 'Bad gateway'),
  unavailable: () => new ApiError(503, 'Service unavailable'),
} satisfies Record<string, (seconds?: number) => ApiError>;

export type ErrorName = keyof typeof ERRORS;
export const ERROR_NAMES = Object.keys(ERRORS) as [ErrorName, ...ErrorName[]];

export const badRequest = (message: string) => new ApiError(400, message);
