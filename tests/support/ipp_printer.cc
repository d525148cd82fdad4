#include "support/ipp_printer.h"

#include <arpa/inet.h>
#include <cups/cups.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <memory>
#include <stdexcept>

namespace banxin::testing {

void DeleteMessage::operator()(_ipp_s* message) const { ippDelete(message); }

namespace {

constexpr int kTickMilliseconds = 20;
constexpr int kJob = 42;

struct CloseHttp {
  void operator()(http_t* connection) const { httpClose(connection); }
};
using Http = std::unique_ptr<http_t, CloseHttp>;
using Message = std::unique_ptr<ipp_t, DeleteMessage>;

sockaddr_in loopback() {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return address;
}

// A socket bound to a free port of 127.0.0.1, and the port.
std::pair<int, int> bind_socket() {
  const int bound = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address = loopback();
  socklen_t size = sizeof address;
  auto* const generic = reinterpret_cast<sockaddr*>(&address);
  if (bound < 0 || ::bind(bound, generic, size) != 0 || ::getsockname(bound, generic, &size) != 0) {
    throw std::runtime_error("no port of 127.0.0.1 is free");
  }
  return {bound, ntohs(address.sin_port)};
}

std::string text_of_attribute(ipp_attribute_t* attribute) {
  std::array<char, 1024> text{};
  ippAttributeString(attribute, text.data(), text.size());
  return text.data();
}

void read_attributes(ipp_t* message, IppRequest& request) {
  for (ipp_attribute_t* attribute = ippFirstAttribute(message); attribute != nullptr;
       attribute = ippNextAttribute(message)) {
    if (ippGetName(attribute) == nullptr) continue;
    const bool of_job = ippGetGroupTag(attribute) == IPP_TAG_JOB;
    (of_job ? request.job_attributes : request.operation_attributes)[ippGetName(attribute)] =
        text_of_attribute(attribute);
  }
}

// The next request of a connection and its message; null when there is none.
Message read_request(http_t* http, IppRequest& request) {
  std::array<char, 1024> resource{};
  http_state_t state = HTTP_STATE_WAITING;
  while (state == HTTP_STATE_WAITING)
    state = httpReadRequest(http, resource.data(), resource.size());
  if (state != HTTP_STATE_POST) return nullptr;
  http_status_t status = HTTP_STATUS_CONTINUE;
  while (status == HTTP_STATUS_CONTINUE) status = httpUpdate(http);
  if (status != HTTP_STATUS_OK) return nullptr;
  request.resource = resource.data();
  request.expects_continue = httpGetExpect(http) == HTTP_STATUS_CONTINUE;
  if (request.expects_continue) httpWriteResponse(http, HTTP_STATUS_CONTINUE);
  Message message(ippNew());
  ipp_state_t progress = IPP_STATE_IDLE;
  while (progress != IPP_STATE_DATA) {
    progress = ippRead(http, message.get());
    if (progress == IPP_STATE_ERROR) return nullptr;
  }
  request.operation = ippOpString(ippGetOperation(message.get()));
  read_attributes(message.get(), request);
  std::array<char, 8192> chunk{};
  for (ssize_t got = 0; (got = httpRead2(http, chunk.data(), chunk.size())) > 0;) {
    request.document.append(chunk.data(), static_cast<std::size_t>(got));
  }
  return message;
}

void write_answer(http_t* http, ipp_t* answer) {
  httpClearFields(http);
  httpSetField(http, HTTP_FIELD_CONTENT_TYPE, "application/ipp");
  httpSetLength(http, ippLength(answer));
  httpWriteResponse(http, HTTP_STATUS_OK);
  ippSetState(answer, IPP_STATE_IDLE);
  ipp_state_t progress = IPP_STATE_IDLE;
  while (progress != IPP_STATE_DATA && progress != IPP_STATE_ERROR) {
    progress = ippWrite(http, answer);
  }
  httpFlushWrite(http);
}

void add_keywords(ipp_t* answer, const char* name, const std::vector<std::string>& words) {
  std::vector<const char*> pointers;
  for (const std::string& word : words) pointers.push_back(word.c_str());
  if (pointers.empty()) return;
  const ipp_tag_t tag =
      std::string(name) == "document-format-supported" ? IPP_TAG_MIMETYPE : IPP_TAG_KEYWORD;
  ippAddStrings(answer, IPP_TAG_PRINTER, tag, name, static_cast<int>(pointers.size()), nullptr,
                pointers.data());
}

void describe_printer(ipp_t* answer, const PrinterManners& manners) {
  ippAddInteger(answer, IPP_TAG_PRINTER, IPP_TAG_ENUM, "printer-state", manners.state);
  ippAddString(answer, IPP_TAG_PRINTER, IPP_TAG_TEXT, "printer-state-message", nullptr,
               manners.state_message.c_str());
  add_keywords(answer, "printer-state-reasons", {"none"});
  ippAddBoolean(answer, IPP_TAG_PRINTER, "printer-is-accepting-jobs", manners.accepts_jobs);
  add_keywords(answer, "document-format-supported", manners.formats);
  add_keywords(answer, "sides-supported", manners.sides);
  add_keywords(answer, "media-supported", manners.media);
  add_keywords(answer, "multiple-document-handling-supported", manners.collation);
  add_keywords(answer, "print-scaling-supported", {"auto", "none"});
  ippAddIntegers(answer, IPP_TAG_PRINTER, IPP_TAG_ENUM, "finishings-supported",
                 static_cast<int>(manners.finishings.size()), manners.finishings.data());
  ippAddRange(answer, IPP_TAG_PRINTER, "copies-supported", 1, manners.most_copies);
}

void describe_job(ipp_t* answer, int state) {
  ippAddInteger(answer, IPP_TAG_JOB, IPP_TAG_INTEGER, "job-id", kJob);
  ippAddInteger(answer, IPP_TAG_JOB, IPP_TAG_ENUM, "job-state", state);
  const char* const reason = state == IPP_JSTATE_ABORTED ? "aborted-by-system" : "none";
  ippAddString(answer, IPP_TAG_JOB, IPP_TAG_KEYWORD, "job-state-reasons", nullptr, reason);
  ippAddInteger(answer, IPP_TAG_JOB, IPP_TAG_INTEGER, "job-media-sheets-completed",
                state == IPP_JSTATE_COMPLETED ? 8 : 0);
}

}  // namespace

IppPrinter::IppPrinter(PrinterManners manners) : manners_(std::move(manners)) {
  std::tie(listening_, port_) = bind_socket();
  if (::listen(listening_, 4) != 0) throw std::runtime_error("the printer cannot listen");
  thread_ = std::thread([this] { serve(); });
}

IppPrinter::~IppPrinter() {
  stop_ = true;
  thread_.join();
  ::close(listening_);
}

std::string IppPrinter::uri() const {
  return "ipp://127.0.0.1:" + std::to_string(port_) + "/ipp/print";
}

std::vector<IppRequest> IppPrinter::requests() const {
  const std::lock_guard lock(mutex_);
  return requests_;
}

std::vector<IppRequest> IppPrinter::requests(const std::string& operation) const {
  std::vector<IppRequest> found;
  for (IppRequest& request : requests()) {
    if (request.operation == operation) found.push_back(std::move(request));
  }
  return found;
}

Message IppPrinter::answer(const IppRequest& request, ipp_t* message) {
  Message answer(ippNewResponse(message));
  if (request.operation == "Get-Printer-Attributes") {
    describe_printer(answer.get(), manners_);
  } else if (request.operation == "Print-Job" && manners_.refusal != 0) {
    ippSetStatusCode(answer.get(), static_cast<ipp_status_t>(manners_.refusal));
  } else {
    if (!manners_.ignored.empty()) {
      ippAddOutOfBand(answer.get(), IPP_TAG_UNSUPPORTED_GROUP, IPP_TAG_UNSUPPORTED_VALUE,
                      manners_.ignored.c_str());
    }
    const std::size_t last = manners_.job_states.size() - 1;
    describe_job(answer.get(), manners_.job_states[std::min(answers_on_jobs_++, last)]);
  }
  return answer;
}

void IppPrinter::serve() {
  while (!stop_) {
    pollfd waiting{listening_, POLLIN, 0};
    if (::poll(&waiting, 1, kTickMilliseconds) <= 0) continue;
    const Http http(httpAcceptConnection(listening_, 1));
    while (http != nullptr && !stop_) {
      if (httpWait(http.get(), kTickMilliseconds) == 0) continue;
      IppRequest request;
      const Message message = read_request(http.get(), request);
      if (message == nullptr) break;
      const Message reply = answer(request, message.get());
      {
        const std::lock_guard lock(mutex_);
        requests_.push_back(std::move(request));
      }
      if (manners_.forbids) {
        httpClearFields(http.get());
        httpWriteResponse(http.get(), HTTP_STATUS_FORBIDDEN);
        break;
      }
      write_answer(http.get(), reply.get());
    }
  }
}

int free_port() {
  const auto [bound, port] = bind_socket();
  ::close(bound);
  return port;
}

}  // namespace banxin::testing
