package sobot

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"io"
	"log"
	"net/http"
	"sync"
	"unicode/utf8"
)

const (
	maxBody    = 1 << 20
	remembered = 10_000
	waiting    = 10_000
)

// Event is what happened. Message is there where somebody sent one; what else an event has, Raw holds.
type Event struct {
	ID        string `json:"webhookEventId"`
	Type      string `json:"type"`
	Timestamp int64  `json:"timestamp"`
	Source    struct {
		Type   string `json:"type"`
		UserID string `json:"userId"`
	} `json:"source"`
	Message struct {
		ID   string `json:"id"`
		Type string `json:"type"`
		Text string `json:"text"`
	} `json:"message"`
	Raw json.RawMessage `json:"-"`
}

// Receiver takes webhooks. It answers as soon as the events wait in a queue, and hands each on once.
type Receiver struct {
	secret []byte

	// In an app of several processes, or one that is restarted, these belong into the database: what waits here ends
	// with the process, and does not come again.
	events chan Event

	mu    sync.Mutex
	seen  map[string]bool
	order []string
}

// NewReceiver returns a receiver that calls handle with each genuine event, one after the other. What handle doesn't
// know it should let pass: LINE adds types of events and messages without notice.
func NewReceiver(secret string, handle func(Event)) *Receiver {
	if secret == "" {
		panic("the secret is empty: anybody could sign with it")
	}
	receiver := &Receiver{secret: []byte(secret), events: make(chan Event, waiting), seen: map[string]bool{}}
	go func() {
		for event := range receiver.events {
			receiver.handleSafely(event, handle)
		}
	}()
	return receiver
}

// Sign is what x-line-signature is for these very bytes. Parsed and written again, they would be others.
func Sign(secret, body []byte) string {
	mac := hmac.New(sha256.New, secret)
	mac.Write(body)
	return base64.StdEncoding.EncodeToString(mac.Sum(nil))
}

func (r *Receiver) ServeHTTP(w http.ResponseWriter, request *http.Request) {
	if request.Method != http.MethodPost {
		w.WriteHeader(http.StatusMethodNotAllowed)
		return
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, request.Body, maxBody))
	if err != nil {
		w.WriteHeader(http.StatusRequestEntityTooLarge)
		return
	}
	// Compared in the same time wherever they differ.
	if !hmac.Equal([]byte(Sign(r.secret, body)), []byte(request.Header.Get("x-line-signature"))) {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	events, err := parseEvents(body)
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	for _, event := range events {
		if !r.take(event) {
			// Not kept, so not acknowledged either: it will come again.
			w.WriteHeader(http.StatusServiceUnavailable)
			return
		}
	}
	w.WriteHeader(http.StatusOK)
}

// parseEvents answers the events of a request; none where Sobot tries the URL.
func parseEvents(body []byte) ([]Event, error) {
	// Go would put U+FFFD where the text was.
	if !utf8.Valid(body) {
		return nil, errors.New("the body is no UTF-8")
	}
	var envelope struct {
		Events *[]json.RawMessage `json:"events"`
	}
	if err := json.Unmarshal(body, &envelope); err != nil {
		return nil, err
	}
	if envelope.Events == nil {
		return nil, errors.New("the body has no events")
	}
	events := make([]Event, len(*envelope.Events))
	for index, raw := range *envelope.Events {
		var wrongType *json.UnmarshalTypeError
		// A field of another type is one that changed; the rest of the event is there.
		if err := json.Unmarshal(raw, &events[index]); err != nil && !errors.As(err, &wrongType) {
			return nil, err
		}
		if events[index].ID == "" {
			return nil, errors.New("an event has no webhookEventId")
		}
		events[index].Raw = raw
	}
	return events, nil
}

// take puts an event into the queue, unless it was there before: a redelivery keeps its id, and so does the same event
// that arrives twice.
func (r *Receiver) take(event Event) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.seen[event.ID] {
		return true
	}
	select {
	case r.events <- event:
	default:
		return false
	}
	r.seen[event.ID] = true
	r.order = append(r.order, event.ID)
	if len(r.order) > remembered {
		delete(r.seen, r.order[0])
		r.order = r.order[1:]
	}
	return true
}

// handleSafely goes on with the others where one event cannot be handled.
func (r *Receiver) handleSafely(event Event, handle func(Event)) {
	defer func() {
		if cause := recover(); cause != nil {
			log.Printf("event %s was not handled: %v", event.ID, cause)
		}
	}()
	handle(event)
}
