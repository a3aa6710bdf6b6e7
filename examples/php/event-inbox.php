<?php

declare(strict_types=1);

/**
 * Events that came, in a folder, each once: a redelivery keeps its webhookEventId, and so does an event that comes
 * twice. A table whose primary key is that id does the same.
 */
final class EventInbox
{
    public function __construct(private readonly string $folder)
    {
    }

    public function put(stdClass $event): void
    {
        // The id comes from outside: as a name of a file it may not lead elsewhere.
        $name = $this->folder . '/' . hash('sha256', $event->webhookEventId) . '.json';
        $draft = tempnam($this->folder, 'draft');
        file_put_contents($draft, json_encode($event, JSON_THROW_ON_ERROR));
        // A link appears whole or not at all, and not a second time.
        @link($draft, $name);
        unlink($draft);
    }

    /**
     * Hands each event that waits to $handle; for one worker, which a cron job or a supervisor starts. What $handle
     * doesn't know it should let pass: LINE adds types of events and messages without notice.
     *
     * @param callable(stdClass): void $handle
     */
    public function handle(callable $handle): void
    {
        foreach (glob("$this->folder/*.json") ?: [] as $file) {
            $event = json_decode((string) file_get_contents($file));
            if ($event === null) {
                continue;
            }
            // Handled: the name stays, so that it is known when it comes again. Delete last month's now and then.
            file_put_contents($file, '');
            try {
                $handle($event);
            } catch (Throwable $error) {
                // One event that cannot be handled is no reason to stop with the others.
                error_log("Event $event->webhookEventId was not handled: {$error->getMessage()}");
            }
        }
    }
}
