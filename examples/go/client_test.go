package sobot

import (
	"context"
	"errors"
	"fmt"
	"os"
	"sync"
	"testing"
	"time"
)

// Run the tests behind `sobot-mock exec --`.

var ctx = context.Background()

// One client for all tests, as the app has one: each new one would take a token and end that of the others.
var client = NewClient(os.Getenv("SOBOT_BASE_URL"), os.Getenv("SOBOT_APPID"), os.Getenv("SOBOT_APP_KEY"))

// passTime moves the clocks of both sides.
func passTime(t *testing.T, duration time.Duration) {
	t.Helper()
	control(t, "/clock", Filter{"advance": fmt.Sprintf("%ds", int(duration.Seconds()))}, nil)
	before := client.Now
	client.Now = func() time.Time { return before().Add(duration) }
}

func countOf(t *testing.T, operation string) int {
	t.Helper()
	var journal struct{ Items []any }
	control(t, "/journal?operation="+operation, nil, &journal)
	return len(journal.Items)
}

func queryTasks(t *testing.T) *Page[BroadcastTask] {
	t.Helper()
	page, err := client.QueryTaskList(ctx, Filter{"page_size": 100})
	if err != nil {
		t.Fatal(err)
	}
	return page
}

func TestOneTokenServesManyCalls(t *testing.T) {
	queryTasks(t)
	before := countOf(t, "getToken")
	queryTasks(t)
	queryTasks(t)
	if count := countOf(t, "getToken"); count != before {
		t.Errorf("%d tokens were taken", count-before)
	}
}

func TestGoroutinesShareOneToken(t *testing.T) {
	queryTasks(t)
	passTime(t, 24*time.Hour)
	before := countOf(t, "getToken")
	var group sync.WaitGroup
	for index := 0; index < 8; index++ {
		group.Add(1)
		go func() {
			defer group.Done()
			if _, err := client.QueryTaskList(ctx, Filter{"page_size": 100}); err != nil {
				t.Error(err)
			}
		}()
	}
	group.Wait()
	if count := countOf(t, "getToken"); count != before+1 {
		t.Errorf("%d tokens were taken", count-before)
	}
}

func TestATokenIsReplacedAMinuteBeforeItEnds(t *testing.T) {
	queryTasks(t)
	before := countOf(t, "getToken")
	passTime(t, 24*time.Hour-30*time.Second)
	queryTasks(t)
	if count := countOf(t, "getToken"); count != before+1 {
		t.Errorf("%d tokens were taken", count-before)
	}
}

func TestATokenThatIsRefusedIsRenewed(t *testing.T) {
	refuse(t, "900002")
	if page := queryTasks(t); page.TotalCount == 0 {
		t.Error("there are no tasks")
	}
}

func TestAnotherRefusalIsTold(t *testing.T) {
	refuse(t, "999994")
	_, err := client.QueryTaskList(ctx, Filter{"page_size": 100, "task_name": "refused"})
	if refused := (*Error)(nil); !errors.As(err, &refused) || refused.Code != "999994" {
		t.Errorf("got %v", err)
	}
}

func TestAnErrorThatIsNoneOfSobotsIsToldByItsStatus(t *testing.T) {
	fault(t, Filter{"status": 502, "body": "malformed"})
	_, err := client.QueryTaskList(ctx, Filter{"page_size": 100, "task_name": "broken"})
	if err == nil || err.Error() != "/chat-set/api/line/query_task_list answered 502 Bad Gateway, without a ret_code" {
		t.Errorf("got %v", err)
	}
}

func TestAllPagesOfAListAreRead(t *testing.T) {
	task := queryTasks(t).Items[0]
	records, err := AllRows(ctx, client.SendRecordList, nil)
	if err != nil || len(records) <= 100 {
		t.Fatalf("got %d records, %v", len(records), err)
	}
	// Which page is asked for is its own affair.
	records, err = AllRows(ctx, client.SendRecordList, Filter{"page_no": 1, "page_size": 10})
	different := map[[2]string]bool{}
	for _, record := range records {
		different[[2]string{record.TaskID, record.RecipientID}] = true
	}
	if err != nil || len(records) <= 100 || len(different) != len(records) {
		t.Fatalf("got %d records, %d of them different, %v", len(records), len(different), err)
	}
	records, err = AllRows(ctx, client.SendRecordList, Filter{"taskid": task.ID})
	if err != nil || len(records) == 0 {
		t.Fatalf("got %d records, %v", len(records), err)
	}
	for _, record := range records {
		if record.TaskID != task.ID {
			t.Errorf("got one of task %s", record.TaskID)
		}
	}
}

// refuse has the next call of queryTaskList fail.
func refuse(t *testing.T, code string) {
	t.Helper()
	fault(t, Filter{"retCode": code})
}

// fault makes the next call of queryTaskList fail.
func fault(t *testing.T, request Filter) {
	t.Helper()
	control(t, "/faults", Filter{
		"match": Filter{"operation": "queryTaskList"}, "request": request, "times": 1,
	}, nil)
}
