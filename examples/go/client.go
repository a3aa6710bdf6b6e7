// Package sobot is a client of Sobot's LINE API and a receiver of its webhooks, on the standard library alone: copy the
// files into your app.
package sobot

import (
	"bytes"
	"context"
	"crypto/md5"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"sync"
	"time"
)

// tokenExpired is the ret_code of a token that has ended, or that a newer one has replaced.
const tokenExpired = "900002"

// renewBefore is how long before its end a token is replaced: a call under way should still find it good.
const renewBefore = time.Minute

// Error is Sobot's no. Which status HTTP has then is not documented: what counts is ret_code.
type Error struct{ Code, Message string }

func (e *Error) Error() string { return e.Code + ": " + e.Message }

// Client keeps its token. Share one among all goroutines, by pointer: a new token ends the one before it, so a second
// client would fight the first. Where several processes call Sobot, keep the token where all of them find it.
type Client struct {
	BaseURL, AppID, AppKey string
	HTTP                   *http.Client
	Now                    func() time.Time

	mu        sync.Mutex
	token     string
	expiresAt time.Time
}

// NewClient returns a client that knows the time and gives up on an answer after ten seconds.
func NewClient(baseURL, appID, appKey string) *Client {
	return &Client{
		BaseURL: baseURL, AppID: appID, AppKey: appKey,
		HTTP: &http.Client{Timeout: 10 * time.Second}, Now: time.Now,
	}
}

// Filter holds parameters of a list, as Sobot names them.
type Filter map[string]any

// Page is one of a list.
type Page[Row any] struct {
	Items      []Row `json:"items"`
	PageNo     int   `json:"page_no"`
	PageCount  int   `json:"page_count"`
	TotalCount int   `json:"total_count"`
}

// BroadcastTask is a mass send.
type BroadcastTask struct {
	ID      string `json:"taskid"`
	Name    string `json:"task_name"`
	Planned int    `json:"estimate_send_num"`
	Sent    int    `json:"send_success_num"`
	Failed  int    `json:"send_error_num"`
}

// SendRecord is what became of a broadcast task for one recipient.
type SendRecord struct {
	TaskID      string `json:"taskid"`
	RecipientID string `json:"recipient_id"`
	MessageID   string `json:"messageid"`
	ErrorCode   string `json:"error_code"`
	SentAt      int64  `json:"send_time"`
}

// QueryTaskList answers a page of broadcast tasks, newest first.
func (c *Client) QueryTaskList(ctx context.Context, filter Filter) (*Page[BroadcastTask], error) {
	page := new(Page[BroadcastTask])
	return page, c.call(ctx, http.MethodPost, "/chat-set/api/line/query_task_list", filter, page)
}

// SendRecordList answers a page of send records, newest first. Without a time range these are the last month's.
func (c *Client) SendRecordList(ctx context.Context, filter Filter) (*Page[SendRecord], error) {
	page := new(Page[SendRecord])
	return page, c.call(ctx, http.MethodPost, "/chat-set/api/line/send_record_list", filter, page)
}

// AllRows answers the rows of all pages: AllRows(ctx, client.SendRecordList, Filter{"taskid": id}).
func AllRows[Row any](
	ctx context.Context, list func(context.Context, Filter) (*Page[Row], error), filter Filter,
) ([]Row, error) {
	var rows []Row
	for pageNo, pageCount := 1, 1; pageNo <= pageCount; pageNo++ {
		wanted := Filter{}
		for name, value := range filter {
			wanted[name] = value
		}
		wanted["page_no"], wanted["page_size"] = pageNo, 100
		page, err := list(ctx, wanted)
		if err != nil {
			return nil, err
		}
		rows = append(rows, page.Items...)
		pageCount = page.PageCount
	}
	return rows, nil
}

// GetMediaContent answers what a person sent: image, video, audio or file. The channel is not the appid of the
// credentials, though Sobot calls both so.
func (c *Client) GetMediaContent(ctx context.Context, messageID, channelID string) ([]byte, error) {
	query := url.Values{"messageid": {messageID}, "appid": {channelID}}
	var answer struct{ Item mediaURL }
	path := "/chat-line/api/line/get_media_content?" + query.Encode()
	if err := c.call(ctx, http.MethodGet, path, nil, &answer); err != nil {
		return nil, err
	}
	// The file lies elsewhere, and whoever keeps it has no use for the token.
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, string(answer.Item), nil)
	if err != nil {
		return nil, err
	}
	response, content, err := c.send(request)
	if err == nil && response.StatusCode != http.StatusOK {
		err = failureOf(response)
	}
	if err != nil {
		return nil, err
	}
	return content, nil
}

// mediaURL is documented as an object and shown as a string.
type mediaURL string

func (m *mediaURL) UnmarshalJSON(text []byte) error {
	var object struct{ URL string }
	if json.Unmarshal(text, &object) == nil {
		*m = mediaURL(object.URL)
		return nil
	}
	return json.Unmarshal(text, (*string)(m))
}

func (c *Client) call(ctx context.Context, method, path string, body Filter, answer any) error {
	token, err := c.currentToken(ctx, "")
	if err != nil {
		return err
	}
	err = c.request(ctx, method, path, token, body, answer)
	if refused, ok := err.(*Error); !ok || refused.Code != tokenExpired {
		return err
	}
	// Once: a token that is refused as soon as it is there is no reason to ask for more.
	if token, err = c.currentToken(ctx, token); err != nil {
		return err
	}
	return c.request(ctx, method, path, token, body, answer)
}

func (c *Client) currentToken(ctx context.Context, refused string) (string, error) {
	// Goroutines that find no token wait for one instead of ending one another's.
	c.mu.Lock()
	defer c.mu.Unlock()
	now := c.Now()
	if c.token != refused && now.Before(c.expiresAt.Add(-renewBefore)) {
		return c.token, nil
	}
	createTime := strconv.FormatInt(now.Unix(), 10)
	sign := md5.Sum([]byte(c.AppID + createTime + c.AppKey))
	query := url.Values{"appid": {c.AppID}, "create_time": {createTime}, "sign": {hex.EncodeToString(sign[:])}}
	var answer struct {
		Item struct {
			Token     string `json:"token"`
			ExpiresIn int64  `json:"expires_in,string"`
		} `json:"item"`
	}
	if err := c.request(ctx, http.MethodGet, "/api/get_token?"+query.Encode(), "", nil, &answer); err != nil {
		return "", err
	}
	c.token, c.expiresAt = answer.Item.Token, now.Add(time.Duration(answer.Item.ExpiresIn)*time.Second)
	return c.token, nil
}

func (c *Client) request(ctx context.Context, method, path, token string, body Filter, answer any) error {
	var content io.Reader
	if method == http.MethodPost {
		if body == nil {
			body = Filter{} // a nil map would become null
		}
		text, err := json.Marshal(body)
		if err != nil {
			return err
		}
		content = bytes.NewReader(text)
	}
	request, err := http.NewRequestWithContext(ctx, method, c.BaseURL+path, content)
	if err != nil {
		return err
	}
	if token != "" {
		request.Header.Set("token", token)
	}
	if content != nil {
		request.Header.Set("content-type", "application/json")
	}
	response, text, err := c.send(request)
	if err != nil {
		return err
	}
	var result struct {
		Code    string `json:"ret_code"`
		Message string `json:"ret_msg"`
	}
	if err := json.Unmarshal(text, &result); err != nil || result.Code == "" {
		return fmt.Errorf("%w, without a ret_code", failureOf(response))
	}
	if result.Code != "000000" {
		return &Error{result.Code, result.Message}
	}
	return json.Unmarshal(text, answer)
}

func failureOf(response *http.Response) error {
	return fmt.Errorf("%s answered %s", response.Request.URL.Path, response.Status)
}

func (c *Client) send(request *http.Request) (*http.Response, []byte, error) {
	response, err := c.HTTP.Do(request)
	if err != nil {
		return nil, nil, err
	}
	defer response.Body.Close()
	content, err := io.ReadAll(response.Body)
	return response, content, err
}
