#pragma once
// Builds a report whenever it, or a file that it uses, is saved.
#include <functional>
#include <string>

#include "banxin.h"
#include "preview/file_watch.h"

namespace banxin {

struct WatchRequest {
  BuildRequest build;  // its bytes are read from the file `build.name`
  std::string output;  // the PDF
  WatchMethod method = WatchMethod::automatic;
};

// written: the PDF is new. same: it is there as the last build left it, and would be again. kept:
// there are errors, and the last good PDF stays.
enum class Rebuild { written, same, kept };

struct Rebuilt {
  Rebuild outcome = Rebuild::kept;
  int pages = 0;
  Problems problems;
  double milliseconds = 0;  // since the first save that it answers, or the start
};

using BuildReport = std::function<Built(const BuildRequest& request)>;

// Until the descriptor `stop` is readable. Saves that follow each other at once are one; a save
// during a build stops that build (BuildRequest::stop), and its outcome is not told, unless the PDF
// is more than a second behind already: then the build is finished first. `build` runs in a thread
// of its own, `tell` in this one. Errors: those of FileWatch.
Result<void> watch_report(const WatchRequest& request, const BuildReport& build,
                          const std::function<void(const Rebuilt&)>& tell, int stop);

}  // namespace banxin
