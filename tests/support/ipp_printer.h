#pragma once
// IppPrinter: a printer of the test's own that speaks IPP on a port of 127.0.0.1 while it lives.
#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

struct _ipp_s;  // libcups: ipp_t

namespace banxin::testing {

struct DeleteMessage {
  void operator()(_ipp_s* message) const;
};

// What the printer says of itself, and how it takes jobs.
struct PrinterManners {
  bool accepts_jobs = true;
  int state = 3;  // printer-state: 3 idle, 4 processing, 5 stopped
  std::string state_message;
  std::vector<std::string> formats = {"application/pdf"};
  std::vector<std::string> sides = {"one-sided", "two-sided-long-edge", "two-sided-short-edge"};
  std::vector<std::string> media = {"iso_a3_297x420mm", "iso_a4_210x297mm"};
  std::vector<std::string> collation = {"separate-documents-collated-copies",
                                        "separate-documents-uncollated-copies"};
  std::vector<int> finishings = {3, 4, 8};  // none, staple, saddle-stitch
  int most_copies = 999;
  int refusal = 0;       // status of the answer to Print-Job; 0: the job is taken
  bool forbids = false;  // HTTP 403 to every request
  std::string ignored;   // an attribute of jobs that is set aside
  std::vector<int> job_states = {3, 5, 9};  // pending, processing, completed: one an answer
};

// A request as it came.
struct IppRequest {
  std::string operation;  // "Print-Job"
  std::string resource;   // "/ipp/print"
  bool expects_continue = false;
  std::map<std::string, std::string> operation_attributes, job_attributes;
  std::string document;
};

class IppPrinter {
 public:
  explicit IppPrinter(PrinterManners manners = {});
  ~IppPrinter();
  IppPrinter(const IppPrinter&) = delete;
  IppPrinter& operator=(const IppPrinter&) = delete;

  int port() const { return port_; }
  std::string uri() const;  // ipp://127.0.0.1:PORT/ipp/print
  std::vector<IppRequest> requests() const;
  // The requests of this operation.
  std::vector<IppRequest> requests(const std::string& operation) const;

 private:
  void serve();
  std::unique_ptr<_ipp_s, DeleteMessage> answer(const IppRequest& request, _ipp_s* message);

  const PrinterManners manners_;
  int listening_ = -1;
  int port_ = 0;
  std::atomic<bool> stop_ = false;
  mutable std::mutex mutex_;
  std::vector<IppRequest> requests_;
  std::size_t answers_on_jobs_ = 0;
  std::thread thread_;  // the last member: it uses the others
};

// A port of 127.0.0.1 on which nobody listens.
int free_port();

}  // namespace banxin::testing
