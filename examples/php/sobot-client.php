<?php

declare(strict_types=1);

/** Sobot said no. Which status HTTP has then is not documented: what counts is ret_code. */
final class SobotError extends RuntimeException
{
    public function __construct(public readonly string $retCode, string $message)
    {
        parent::__construct("$retCode: $message");
    }
}

/**
 * The token, in a file. Each request of PHP begins with empty memory: a token kept there would be a token for each
 * request, and each ends the one before. APCu, Redis or a table of the database do as well, with a lock of their own.
 */
final class TokenFile
{
    /** How long before its end a token is replaced, in seconds: a call under way should still find it good. */
    private const RENEW_BEFORE = 60;

    public function __construct(private readonly string $path)
    {
    }

    /**
     * The token in use, or a new one where there is none that lasts, or the one there is was refused.
     *
     * @param callable(): array{token: string, expiresAt: int} $issue
     */
    public function get(int $now, ?string $refused, callable $issue): string
    {
        $file = fopen($this->path, 'c+') ?: throw new RuntimeException("Failed to open $this->path");
        chmod($this->path, 0600);
        // Whoever comes meanwhile waits for this token instead of ending it with another.
        flock($file, LOCK_EX);
        try {
            $kept = json_decode((string) stream_get_contents($file), true);
            if ($kept === null || $kept['token'] === $refused || $now >= $kept['expiresAt'] - self::RENEW_BEFORE) {
                $kept = $issue();
                ftruncate($file, 0);
                rewind($file);
                fwrite($file, json_encode($kept, JSON_THROW_ON_ERROR));
            }
            return $kept['token'];
        } finally {
            fclose($file);
        }
    }
}

/** A client of Sobot's LINE API. It needs nothing but PHP 8.1: copy this file into your app. */
final class SobotClient
{
    /** ret_code of a token that has ended, or that a newer one has replaced. */
    private const TOKEN_EXPIRED = '900002';

    /** @param Closure(): int $now in seconds since the epoch */
    public function __construct(
        private readonly string $baseUrl,
        private readonly string $appid,
        private readonly string $appKey,
        private readonly TokenFile $tokens,
        private readonly ?Closure $now = null,
        private readonly float $timeout = 10,
    ) {
    }

    /** A page of broadcast tasks, newest first. */
    public function queryTaskList(array $filters = []): array
    {
        return $this->call('POST', '/chat-set/api/line/query_task_list', $filters);
    }

    /** A page of send records, newest first. Without a time range these are the last month's. */
    public function sendRecordList(array $filters = []): array
    {
        return $this->call('POST', '/chat-set/api/line/send_record_list', $filters);
    }

    /** The rows of all pages: `$client->allRows($client->sendRecordList(...), ['taskid' => …])`. */
    public function allRows(callable $listPage, array $filters = []): Generator
    {
        $pageNo = 0;
        do {
            $page = $listPage(['page_no' => ++$pageNo, 'page_size' => 100] + $filters);
            // Not `yield from`: its keys begin anew with each page, and iterator_to_array would lose rows by that.
            foreach ($page['items'] as $row) {
                yield $row;
            }
        } while ($pageNo < $page['page_count']);
    }

    /** What a person sent: image, video, audio or file. $channelId is not the appid of the credentials. */
    public function getMediaContent(string $messageId, string $channelId): string
    {
        $query = ['messageid' => $messageId, 'appid' => $channelId];
        $item = $this->call('GET', '/chat-line/api/line/get_media_content?' . http_build_query($query))['item'];
        // The page documents an object and shows a string. The file lies elsewhere: the token stays here.
        $url = is_string($item) ? $item : $item['url'];
        return $this->contentOf($this->open($url, ['method' => 'GET']), $url);
    }

    private function call(string $method, string $path, ?array $body = null): array
    {
        $token = $this->token();
        try {
            return $this->request($method, $path, $body, $token);
        } catch (SobotError $error) {
            if ($error->retCode !== self::TOKEN_EXPIRED) {
                throw $error;
            }
        }
        // Once: a token that is refused as soon as it is there is no reason to ask for more.
        return $this->request($method, $path, $body, $this->token($token));
    }

    private function token(?string $refused = null): string
    {
        $now = $this->now === null ? time() : ($this->now)();
        return $this->tokens->get($now, $refused, function () use ($now): array {
            $sign = md5($this->appid . $now . $this->appKey);
            $query = http_build_query(['appid' => $this->appid, 'create_time' => $now, 'sign' => $sign]);
            $item = $this->request('GET', "/api/get_token?$query")['item'];
            return ['token' => $item['token'], 'expiresAt' => $now + (int) $item['expires_in']];
        });
    }

    private function request(string $method, string $path, ?array $body = null, ?string $token = null): array
    {
        $headers = $token === null ? [] : ["token: $token"];
        $content = null;
        if ($body !== null) {
            // Without it PHP says that this is a form.
            $headers[] = 'content-type: application/json';
            // As an object: an empty array of PHP would become [].
            $content = json_encode((object) $body, JSON_THROW_ON_ERROR);
        }
        // PHP would throw the body of an error away, and with it the ret_code.
        $options = ['method' => $method, 'header' => $headers, 'content' => $content, 'ignore_errors' => true];
        $stream = $this->open($this->baseUrl . $path, $options);
        $answer = json_decode($this->contentOf($stream, $this->baseUrl . $path), true);
        if (!is_string($answer['ret_code'] ?? null)) {
            $status = $this->headOf($stream)[0];
            throw new RuntimeException("Failed to call $this->baseUrl$path: $status, without a ret_code");
        }
        if ($answer['ret_code'] !== '000000') {
            throw new SobotError($answer['ret_code'], $answer['ret_msg']);
        }
        return $answer;
    }

    /** @param resource $stream */
    private function contentOf($stream, string $url): string
    {
        $content = stream_get_contents($stream);
        $lengths = preg_filter('/^content-length:\s*(\d+)\s*$/i', '$1', $this->headOf($stream));
        // PHP gives what has come as if it were all.
        if (stream_get_meta_data($stream)['timed_out'] || strlen($content) < (int) end($lengths)) {
            throw new RuntimeException("Failed to call $url: the answer did not come to its end");
        }
        return $content;
    }

    /**
     * The status and the headers, those of redirects left out, which come before.
     *
     * @param resource $stream
     * @return string[]
     */
    private function headOf($stream): array
    {
        $lines = stream_get_meta_data($stream)['wrapper_data'];
        return array_slice($lines, array_key_last(preg_grep('~^HTTP/~', $lines)));
    }

    /** @return resource */
    private function open(string $url, array $options)
    {
        $context = stream_context_create(['http' => $options + ['timeout' => $this->timeout]]);
        return @fopen($url, 'r', false, $context)
            ?: throw new RuntimeException("Failed to call $url: " . (error_get_last()['message'] ?? 'no answer'));
    }
}
