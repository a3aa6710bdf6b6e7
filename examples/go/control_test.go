package sobot

import (
	"bytes"
	"encoding/json"
	"net/http"
	"os"
	"testing"
	"time"
)

// secret signs the webhook events of a run of sobot-mock exec.
var secret = os.Getenv("SOBOT_MOCK_WEBHOOK_SECRET")

// control calls the mock server's control routes: they play the LINE user, move the clock, make calls fail.
func control(t *testing.T, path string, body Filter, answer any) {
	t.Helper()
	if body == nil {
		steer(t, http.MethodGet, path, nil, answer)
		return
	}
	content, err := json.Marshal(body)
	if err != nil {
		t.Fatal(err)
	}
	steer(t, http.MethodPost, path, content, answer)
}

func steer(t *testing.T, method, path string, content []byte, answer any) {
	t.Helper()
	url := os.Getenv("SOBOT_MOCK_URL") + "/_mock/tenants/" + os.Getenv("SOBOT_APPID") + path
	request, err := http.NewRequest(method, url, bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("authorization", "Bearer "+os.Getenv("SOBOT_MOCK_CONTROL_TOKEN"))
	request.Header.Set("content-type", "application/json")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if response.StatusCode >= 300 {
		t.Fatalf("%s answered %s", path, response.Status)
	}
	if answer != nil {
		if err := json.NewDecoder(response.Body).Decode(answer); err != nil {
			t.Fatal(err)
		}
	}
}

// say has a LINE user write a text, and answers the id of the event.
func say(t *testing.T, text string) string {
	t.Helper()
	var act struct{ Events []Event }
	control(t, "/events", Filter{"type": "text", "text": text}, &act)
	return act.Events[0].ID
}

type delivery struct {
	ID     int
	Status string
}

// delivered waits until there is no more to come of an event.
func delivered(t *testing.T, eventID string) delivery {
	t.Helper()
	for {
		var deliveries struct{ Items []delivery }
		control(t, "/deliveries?webhookEventId="+eventID, nil, &deliveries)
		if first := deliveries.Items[0]; first.Status == "acknowledged" || first.Status == "gave_up" {
			return first
		}
		time.Sleep(10 * time.Millisecond)
	}
}
