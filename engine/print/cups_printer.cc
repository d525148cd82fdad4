// Printers by libcups, the only file that includes it. CMake takes this file or no_printer.cc.
#include <cups/cups.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "print/printer.h"

namespace banxin {
namespace {

constexpr int kConnectMilliseconds = 30'000;
constexpr double kAnswerSeconds = 60;

struct Deleter {
  void operator()(http_t* connection) const { httpClose(connection); }
  void operator()(ipp_t* message) const { ippDelete(message); }
};
using Http = std::unique_ptr<http_t, Deleter>;
using Message = std::unique_ptr<ipp_t, Deleter>;

Problem usage(const char* code, std::string what, const char* remedy) {
  return {code, Severity::error, {}, std::move(what), remedy, Blame::usage};
}

Problem failure(const char* code, const PrinterAddress& printer, std::string what,
                std::string remedy) {
  return {code,
          Severity::error,
          {printer.uri, 0, 0},
          std::move(what),
          std::move(remedy),
          Blame::environment};
}

Problem unreachable(const PrinterAddress& printer) {
  return failure("print.unreachable", printer,
                 fmt::format("no answer from {} port {} ({})", printer.host, printer.port,
                             cupsLastErrorString()),
                 "check that the printer or the print server is on, and its address");
}

// ---- Addresses ---------------------------------------------------------------------------------

Result<PrinterAddress> address_of_uri(const std::string& uri) {
  std::array<char, 32> scheme{};
  std::array<char, HTTP_MAX_URI> host{}, user{}, resource{};
  PrinterAddress address;
  const http_uri_status_t status =
      httpSeparateURI(HTTP_URI_CODING_ALL, uri.c_str(), scheme.data(), int{scheme.size()},
                      user.data(), int{user.size()}, host.data(), int{host.size()}, &address.port,
                      resource.data(), int{resource.size()});
  const std::string_view kind(scheme.data());
  if (status < HTTP_URI_STATUS_OK || (kind != "ipp" && kind != "ipps") || host[0] == '\0') {
    return tl::unexpected(usage("print.queue", uri + " is no address of a printer",
                                "write the name of a queue, or ipp://HOST:PORT/PATH"));
  }
  address.uri = uri;
  address.host = host.data();
  address.resource = resource.data();
  address.encrypted = kind == "ipps";
  return address;
}

struct Server {
  std::string host;
  int port = 0;
};

// "HOST", "HOST:PORT", "[ADDRESS]:PORT" or a path.
Result<Server> parse_server(const std::string& server) {
  if (server.empty()) return Server{cupsServer(), ippPort()};
  if (server.front() == '/') return Server{server, ippPort()};
  const auto address = address_of_uri("ipp://" + server + "/");
  if (!address || address->resource != "/") {
    return tl::unexpected(usage("print.server", server + " is no address of a print server",
                                "write HOST, HOST:PORT or the path of its socket"));
  }
  return Server{address->host, address->port};
}

// ---- Answers -----------------------------------------------------------------------------------

std::vector<std::string> words_of(ipp_t* answer, const char* name) {
  std::vector<std::string> words;
  ipp_attribute_t* const attribute = ippFindAttribute(answer, name, IPP_TAG_ZERO);
  for (int i = 0; attribute != nullptr && i < ippGetCount(attribute); ++i) {
    if (ippGetValueTag(attribute) == IPP_TAG_ENUM) {
      words.emplace_back(ippEnumString(name, ippGetInteger(attribute, i)));
    } else if (const char* const word = ippGetString(attribute, i, nullptr)) {
      words.emplace_back(word);
    }
  }
  return words;
}

int integer_of(ipp_t* answer, const char* name, ipp_tag_t tag, int otherwise) {
  ipp_attribute_t* const attribute = ippFindAttribute(answer, name, tag);
  return attribute == nullptr ? otherwise : ippGetInteger(attribute, 0);
}

// The words of a list of reasons but "none", and a message behind them.
std::string told(ipp_t* answer, const char* reasons, const char* message) {
  std::string text;
  for (const char* const name : {message, reasons}) {
    for (const std::string& word : words_of(answer, name)) {
      if (word.empty() || word == "none") continue;
      text += (text.empty() ? "" : ", ") + word;
    }
  }
  return text;
}

int most_copies(ipp_t* answer) {
  ipp_attribute_t* const range = ippFindAttribute(answer, "copies-supported", IPP_TAG_RANGE);
  int most = 1;
  if (range != nullptr) ippGetRange(range, 0, &most);
  return most;
}

Capabilities read_capabilities(ipp_t* answer) {
  Capabilities printer;
  const int state = integer_of(answer, "printer-state", IPP_TAG_ENUM, IPP_PSTATE_IDLE);
  printer.state = state == IPP_PSTATE_STOPPED      ? PrinterState::stopped
                  : state == IPP_PSTATE_PROCESSING ? PrinterState::processing
                                                   : PrinterState::idle;
  printer.state_message = told(answer, "printer-state-reasons", "printer-state-message");
  ipp_attribute_t* const accepts =
      ippFindAttribute(answer, "printer-is-accepting-jobs", IPP_TAG_BOOLEAN);
  printer.accepts_jobs = accepts == nullptr || ippGetBoolean(accepts, 0) != 0;
  printer.formats = words_of(answer, "document-format-supported");
  printer.sides = words_of(answer, "sides-supported");
  printer.media = words_of(answer, "media-supported");
  printer.media_ready = words_of(answer, "media-ready");
  printer.collation = words_of(answer, "multiple-document-handling-supported");
  printer.finishings = words_of(answer, "finishings-supported");
  printer.print_scaling = words_of(answer, "print-scaling-supported");
  printer.most_copies = most_copies(answer);
  return printer;
}

JobState state_of(int state) {
  switch (state) {
    case IPP_JSTATE_HELD:
      return JobState::held;
    case IPP_JSTATE_PROCESSING:
      return JobState::printing;
    case IPP_JSTATE_STOPPED:
      return JobState::stopped;
    case IPP_JSTATE_CANCELED:
      return JobState::cancelled;
    case IPP_JSTATE_ABORTED:
      return JobState::aborted;
    case IPP_JSTATE_COMPLETED:
      return JobState::completed;
    default:
      return JobState::waiting;
  }
}

JobStatus read_status(ipp_t* answer, int id) {
  JobStatus status;
  status.id = integer_of(answer, "job-id", IPP_TAG_INTEGER, id);
  status.state = state_of(integer_of(answer, "job-state", IPP_TAG_ENUM, IPP_JSTATE_PENDING));
  status.reasons = told(answer, "job-state-reasons", "job-printer-state-message");
  status.sheets = integer_of(answer, "job-media-sheets-completed", IPP_TAG_INTEGER, 0);
  return status;
}

std::vector<std::string> ignored_attributes(ipp_t* answer) {
  std::vector<std::string> names;
  for (ipp_attribute_t* attribute = ippFirstAttribute(answer); attribute != nullptr;
       attribute = ippNextAttribute(answer)) {
    if (ippGetGroupTag(attribute) != IPP_TAG_UNSUPPORTED_GROUP) continue;
    if (const char* const name = ippGetName(attribute)) names.emplace_back(name);
  }
  return names;
}

// ---- Requests ----------------------------------------------------------------------------------

void add_keyword(ipp_t* request, const char* name, const char* value) {
  ippAddString(request, IPP_TAG_JOB, IPP_TAG_KEYWORD, name, nullptr, value);
}

void add_ticket(ipp_t* request, const Ticket& ticket, const Capabilities& printer) {
  const int copies = ticket.copies.value_or(1);
  if (ticket.copies) ippAddInteger(request, IPP_TAG_JOB, IPP_TAG_INTEGER, "copies", copies);
  // Copies lie one behind another unless the ticket says otherwise.
  const char* const collation = keyword(ticket.collation.value_or(Collation::collated));
  if (copies > 1 && std::count(printer.collation.begin(), printer.collation.end(), collation)) {
    add_keyword(request, "multiple-document-handling", collation);
  }
  if (ticket.sides && !printer.sides.empty()) add_keyword(request, "sides", keyword(*ticket.sides));
  if (!ticket.media.empty() && !printer.media.empty())
    add_keyword(request, "media", ticket.media.c_str());
  if (ticket.finishing) {
    const std::string finishing = choose_finishing(printer, *ticket.finishing);
    if (!finishing.empty()) {
      ippAddInteger(request, IPP_TAG_JOB, IPP_TAG_ENUM, "finishings",
                    ippEnumValue("finishings", finishing.c_str()));
    }
  }
  const auto& scaling = printer.print_scaling;
  if (scaling.empty() || std::count(scaling.begin(), scaling.end(), "none")) {
    add_keyword(request, "print-scaling", "none");
  }
}

}  // namespace

struct Printer::Connection {
  PrinterAddress address;
  Http http;

  Message request(ipp_op_t operation) const {
    Message message(ippNewRequest(operation));
    ippAddString(message.get(), IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr,
                 address.uri.c_str());
    return message;
  }
  void sign(ipp_t* message) const {
    ippAddString(message, IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr,
                 cupsUser());
  }

  // Sends the request, and a file if one is named.
  Result<Message> ask(Message message, const char* file = nullptr) const {
    Message answer(
        cupsDoFileRequest(http.get(), message.release(), address.resource.c_str(), file));
    const ipp_status_t status = cupsLastError();
    if (status == IPP_STATUS_ERROR_NOT_FOUND) {
      return tl::unexpected(failure("print.no-queue", address,
                                    fmt::format("{} has no such printer or job", address.host),
                                    "lpstat -e lists the queues"));
    }
    const bool refused = status == IPP_STATUS_ERROR_NOT_AUTHORIZED ||
                         status == IPP_STATUS_ERROR_NOT_AUTHENTICATED ||
                         status == IPP_STATUS_ERROR_FORBIDDEN ||
                         status == IPP_STATUS_ERROR_CUPS_AUTHENTICATION_CANCELED ||
                         status == IPP_STATUS_ERROR_CUPS_PKI;
    if (answer == nullptr && !refused) return tl::unexpected(unreachable(address));
    if (status >= IPP_STATUS_ERROR_BAD_REQUEST) {
      return tl::unexpected(failure("print.refused", address,
                                    fmt::format("the printer refuses: {} ({})",
                                                cupsLastErrorString(), ippErrorString(status)),
                                    "mend what it names; nothing is printed"));
    }
    return answer;
  }
};

Result<PrinterAddress> find_printer(const std::string& queue, const std::string& server) {
  if (queue.find("://") != std::string::npos) {
    if (server.empty()) return address_of_uri(queue);
    return tl::unexpected(usage("print.server", "an address of a printer has no print server",
                                "leave out --server, or name a queue of it"));
  }
  if (queue.empty() || queue.find_first_of("/#? \t") != std::string::npos) {
    return tl::unexpected(usage("print.queue", "\"" + queue + "\" is no name of a queue",
                                "lpstat -e lists the queues"));
  }
  const auto found = parse_server(server);
  if (!found) return tl::unexpected(found.error());
  const bool by_socket = found->host.front() == '/';
  std::array<char, HTTP_MAX_URI> uri{};
  httpAssembleURIf(HTTP_URI_CODING_ALL, uri.data(), int{uri.size()}, "ipp", nullptr,
                   by_socket ? "localhost" : found->host.c_str(), by_socket ? 0 : found->port,
                   "/printers/%s", queue.c_str());
  auto address = address_of_uri(uri.data());
  if (!address) return address;
  address->host = found->host;
  return address;
}

Result<Printer> Printer::connect(PrinterAddress address) {
  const http_encryption_t encryption =
      address.encrypted ? HTTP_ENCRYPTION_ALWAYS : cupsEncryption();
  Http http(httpConnect2(address.host.c_str(), address.port, nullptr, AF_UNSPEC, encryption, 1,
                         kConnectMilliseconds, nullptr));
  if (http == nullptr) return tl::unexpected(unreachable(address));
  httpSetTimeout(
      http.get(), kAnswerSeconds, [](http_t*, void*) { return 0; }, nullptr);
  return Printer(std::make_unique<Connection>(Connection{std::move(address), std::move(http)}));
}

Printer::Printer(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}
Printer::Printer(Printer&&) noexcept = default;
Printer& Printer::operator=(Printer&&) noexcept = default;
Printer::~Printer() = default;

Result<Capabilities> Printer::capabilities() {
  static constexpr const char* kWanted[] = {"printer-state",
                                            "printer-state-message",
                                            "printer-state-reasons",
                                            "printer-is-accepting-jobs",
                                            "document-format-supported",
                                            "sides-supported",
                                            "media-supported",
                                            "media-ready",
                                            "multiple-document-handling-supported",
                                            "finishings-supported",
                                            "print-scaling-supported",
                                            "copies-supported"};
  Message request = connection_->request(IPP_OP_GET_PRINTER_ATTRIBUTES);
  connection_->sign(request.get());
  ippAddStrings(request.get(), IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes",
                int{std::size(kWanted)}, nullptr, kWanted);
  const auto answer = connection_->ask(std::move(request));
  if (!answer) return tl::unexpected(answer.error());
  return read_capabilities(answer->get());
}

Result<SentJob> Printer::print(const std::string& file, const Ticket& ticket,
                               const Capabilities& printer) {
  Message request = connection_->request(IPP_OP_PRINT_JOB);
  connection_->sign(request.get());
  ippAddString(request.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "job-name", nullptr,
               ticket.job_name.c_str());
  ippAddString(request.get(), IPP_TAG_OPERATION, IPP_TAG_MIMETYPE, "document-format", nullptr,
               "application/pdf");
  add_ticket(request.get(), ticket, printer);
  const auto answer = connection_->ask(std::move(request), file.c_str());
  if (!answer) return tl::unexpected(answer.error());
  return SentJob{read_status(answer->get(), 0), ignored_attributes(answer->get())};
}

Result<JobStatus> Printer::job(int id) {
  static constexpr const char* kWanted[] = {"job-id", "job-state", "job-state-reasons",
                                            "job-printer-state-message",
                                            "job-media-sheets-completed"};
  Message request = connection_->request(IPP_OP_GET_JOB_ATTRIBUTES);
  ippAddInteger(request.get(), IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", id);
  connection_->sign(request.get());
  ippAddStrings(request.get(), IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes",
                int{std::size(kWanted)}, nullptr, kWanted);
  const auto answer = connection_->ask(std::move(request));
  if (!answer) return tl::unexpected(answer.error());
  return read_status(answer->get(), id);
}

}  // namespace banxin
