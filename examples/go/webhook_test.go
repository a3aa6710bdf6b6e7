package sobot

import (
	"bytes"
	"fmt"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"
)

// startReceiver starts a receiver that the mock server delivers to, and answers its URL and what it handles.
func startReceiver(t *testing.T) (string, <-chan Event) {
	t.Helper()
	handled := make(chan Event, 100)
	server := httptest.NewServer(NewReceiver(secret, func(event Event) { handled <- event }))
	t.Cleanup(server.Close)
	return connect(t, server.URL), handled
}

// connect adds a receiver to the tenant for as long as the test runs.
func connect(t *testing.T, url string) string {
	t.Helper()
	var receiver struct{ ID string }
	control(t, "/receivers", Filter{"url": url, "secret": secret}, &receiver)
	t.Cleanup(func() { steer(t, http.MethodDelete, "/receivers/"+receiver.ID, nil, nil) })
	return url
}

func next(t *testing.T, handled <-chan Event) Event {
	t.Helper()
	select {
	case event := <-handled:
		return event
	case <-time.After(30 * time.Second):
		t.Fatal("no event came")
		return Event{}
	}
}

func post(t *testing.T, url string, body []byte, signature string) int {
	t.Helper()
	request, err := http.NewRequest(http.MethodPost, url, bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("x-line-signature", signature)
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	response.Body.Close()
	return response.StatusCode
}

func TestWhatAPersonSendsArrivesByteForByte(t *testing.T) {
	_, handled := startReceiver(t)
	picture := make([]byte, 25_600)
	for index := range picture {
		picture[index] = byte(index)
	}
	// A webhook does not tell its channel: an app has it in its configuration, by `destination`.
	var act struct{ Messages []struct{ ChannelID string } }
	control(t, "/events", Filter{"type": "image", "content": picture, "contentType": "image/png"}, &act)
	content, err := client.GetMediaContent(ctx, next(t, handled).Message.ID, act.Messages[0].ChannelID)
	if err != nil || !bytes.Equal(content, picture) {
		t.Errorf("got %d other bytes, %v", len(content), err)
	}
}

func TestATextBeyondASCIIPassesTheSignature(t *testing.T) {
	_, handled := startReceiver(t)
	say(t, "สวัสดี 😀 <b>/")
	if event := next(t, handled); event.Message.Text != "สวัสดี 😀 <b>/" {
		t.Errorf("got %q", event.Message.Text)
	}
}

func TestAnEventThatComesAgainIsHandledOnce(t *testing.T) {
	_, handled := startReceiver(t)
	id := say(t, "once")
	next(t, handled)
	control(t, fmt.Sprintf("/deliveries/%d/redeliver", delivered(t, id).ID), Filter{}, nil)
	say(t, "after")
	if event := next(t, handled); event.Message.Text != "after" {
		t.Errorf("got %q", event.Message.Text)
	}
}

func TestAnUnknownEventIsAcknowledged(t *testing.T) {
	url, handled := startReceiver(t)
	body := []byte(`{"events":[{"type":"ofTomorrow","webhookEventId":"01M8GPF5TQG2GGS5HF657SXBQS"}]}`)
	if status := post(t, url, body, Sign([]byte(secret), body)); status != http.StatusOK {
		t.Errorf("got %d", status)
	}
	if event := next(t, handled); event.Type != "ofTomorrow" {
		t.Errorf("got %q", event.Type)
	}
}

func TestAForgedEventIsRefused(t *testing.T) {
	url, _ := startReceiver(t)
	body := []byte(`{"events":[]}`)
	if status := post(t, url, body, Sign([]byte("another secret"), body)); status != http.StatusUnauthorized {
		t.Errorf("got %d", status)
	}
}

func TestAnEmptySecretIsRefused(t *testing.T) {
	url, _ := startReceiver(t)
	body := []byte(`{"events":[]}`)
	if status := post(t, url, body, Sign(nil, body)); status != http.StatusUnauthorized {
		t.Errorf("got %d", status)
	}
	defer func() {
		if cause := recover(); cause != "the secret is empty: anybody could sign with it" {
			t.Errorf("got %v", cause)
		}
	}()
	NewReceiver("", func(Event) {})
}
