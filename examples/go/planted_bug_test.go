//go:build planted

package sobot

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"testing"
)

// A bug that its own test does not see: what is signed is the JSON as Go writes it, where < becomes \u003c and members
// stand in another order. The test makes its request the same way.
func plantedReceiver(w http.ResponseWriter, request *http.Request) {
	var envelope map[string]any
	if err := json.NewDecoder(request.Body).Decode(&envelope); err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	body, _ := json.Marshal(envelope)
	if Sign([]byte(secret), body) != request.Header.Get("x-line-signature") {
		w.WriteHeader(http.StatusUnauthorized)
	}
}

func TestPlantedBug(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(plantedReceiver))
	t.Cleanup(server.Close)
	body, _ := json.Marshal(Filter{"events": []Filter{{"type": "message"}}})
	if status := post(t, server.URL, body, Sign([]byte(secret), body)); status != http.StatusOK {
		t.Errorf("got %d", status)
	}
	// The mock server signs as Sobot does.
	connect(t, server.URL)
	delivered(t, say(t, "1 < 2"))
	queryTasks(t)
}
