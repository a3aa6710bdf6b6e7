<?php

declare(strict_types=1);

/**
 * Events that came, in a folder, each once: a redelivery keeps its webhookEventId, and so does an event that comes
 * twice. A table whose primary key is that id does the same.
 */
final class EventInbox
{
    /** How often an event is handed on that fails, or ends the worker. */
    private const TRIES = 10;

    public function __construct(private readonly string $folder)
    {
    }

    /** Throws where the event is not kept: then it must not be acknowledged, so that it comes again. */
    public function put(stdClass $event): void
    {
        $text = json_encode(['arrival' => microtime(true), 'event' => $event], JSON_THROW_ON_ERROR);
        // The id comes from outside: as a name of a file it may not lead elsewhere.
        $name = $this->folder . '/' . hash('sha256', $event->webhookEventId) . '.json';
        $draft = tempnam($this->folder, 'draft');
        try {
            if (file_put_contents($draft, $text) !== strlen($text)) {
                throw new RuntimeException("Event $event->webhookEventId was not written: is the disk full?");
            }
            // A link appears whole or not at all, and not a second time.
            if (!@link($draft, $name) && !is_file($name)) {
                throw new RuntimeException("Event $event->webhookEventId was not kept: does its folder take links?");
            }
        } finally {
            unlink($draft);
        }
    }

    /**
     * Hands each event that waits to $handle, in the order in which they happened; for one worker, which a cron job or
     * a supervisor starts. An event at which $handle throws or the worker is killed is handed on again by a later call:
     * $handle may see it twice. One that failed comes after later ones: of two turns let the later timestamp count. One
     * that fails ten times is put aside as *.failed, for somebody to look at; without the .failed it waits again. What
     * $handle doesn't know it should let pass: LINE adds types of events and messages without notice.
     *
     * @param callable(stdClass): void $handle
     */
    public function handle(callable $handle): void
    {
        $waiting = [];
        // PHP would remember when a file was written last.
        clearstatcache();
        foreach (glob("$this->folder/*.json") ?: [] as $file) {
            $text = (string) file_get_contents($file);
            $kept = json_decode($text);
            // Each newline at the end is a try.
            $tries = strlen($text) - strlen(rtrim($text));
            if ($kept !== null && $tries >= self::TRIES) {
                $this->putAside($file, rtrim($text), $kept->event->webhookEventId);
            } elseif ($kept !== null && ($tries === 0 || time() >= filemtime($file) + 3 ** $tries)) {
                // Three times as long after each: one short outage would use up ten tries in a row.
                $waiting[$file] = $kept;
            }
        }
        // Events of one moment in the order in which they came.
        $order = fn (stdClass $kept): array => [$kept->event->timestamp ?? 0, $kept->arrival];
        uasort($waiting, fn (stdClass $one, stdClass $other): int => $order($one) <=> $order($other));
        foreach ($waiting as $file => $kept) {
            // Counted beforehand, for an event that ends the worker.
            file_put_contents($file, "\n", FILE_APPEND);
            try {
                $handle($kept->event);
            } catch (Throwable $error) {
                // One event that cannot be handled is no reason to stop with the others.
                error_log("Event {$kept->event->webhookEventId} was not handled: {$error->getMessage()}");
                continue;
            }
            $this->done($file);
        }
    }

    private function putAside(string $file, string $text, string $id): void
    {
        // Without its tries: renamed back it has ten anew.
        if (file_put_contents("$file.failed", $text) === strlen($text)) {
            error_log("Event $id is put aside: it failed too often");
            $this->done($file);
        }
    }

    /** The name stays, so that the event is known when it comes again. Delete last month's now and then. */
    private function done(string $file): void
    {
        file_put_contents($file, '');
    }
}
