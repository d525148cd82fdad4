#include "batch/start_log.h"

#include <unistd.h>

#include <array>

#include "base/fingerprint.h"
#include "base/write_all.h"

namespace banxin {
namespace {

constexpr std::size_t kHash = 32;
constexpr std::size_t kLongest = 1 << 20;  // bytes, before what has ended is left out

std::string hash_of(const std::string& output) { return to_string(hash_bytes(output)); }

}  // namespace

bool StartLog::has_unended(const std::string& output) const {
  return !unended_.empty() && unended_.contains(hash_of(output));
}

void StartLog::read() {
  unended_.clear();
  if (file_ < 0) return;
  std::string text;
  std::array<char, 65536> chunk;
  ::lseek(file_, 0, SEEK_SET);
  for (ssize_t got = 0; (got = ::read(file_, chunk.data(), chunk.size())) > 0;) {
    text.append(chunk.data(), static_cast<std::size_t>(got));
  }
  for (std::size_t at = 0, end = 0; (end = text.find('\n', at)) != text.npos; at = end + 1) {
    if (end - at != kHash + 1) continue;
    const std::string hash = text.substr(at + 1, kHash);
    if (text[at] == '+') unended_.insert(hash);
    if (text[at] == '-') unended_.erase(hash);
  }
}

void StartLog::clear() {
  if (file_ < 0) return;
  written_ = 0;
  if (::ftruncate(file_, 0) == 0) ::lseek(file_, 0, SEEK_SET);
}

void StartLog::start(const std::string& output) {
  if (file_ < 0) return;
  const std::string hash = hash_of(output);
  at_work_.insert(hash);
  if (written_ < kLongest) {
    write('+', hash);
    return;
  }
  clear();
  for (const std::string& job : at_work_) write('+', job);
}

void StartLog::end(const std::string& output) {
  if (file_ < 0) return;
  const std::string hash = hash_of(output);
  at_work_.erase(hash);
  write('-', hash);
}

void StartLog::write(char sign, const std::string& hash) {
  const std::string line = sign + hash + "\n";
  write_all(file_, line);
  written_ += line.size();
}

}  // namespace banxin
