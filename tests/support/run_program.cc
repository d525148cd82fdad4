#include "support/run_program.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <map>

#include "support/metric_engine.h"

namespace banxin::testing {
namespace {

namespace fs = std::filesystem;

// "NAME=VALUE" of the own environment, `settings` over it.
std::vector<std::string> environment_with(
    const std::vector<std::pair<std::string, std::string>>& settings) {
  std::map<std::string, std::string> variables;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    const std::string text(*entry);
    const std::size_t sign = text.find('=');
    if (sign != std::string::npos) variables[text.substr(0, sign)] = text.substr(sign + 1);
  }
  for (const auto& [name, value] : settings) variables[name] = value;
  std::vector<std::string> entries;
  for (const auto& [name, value] : variables) entries.push_back(name + "=" + value);
  return entries;
}

std::vector<char*> pointers_to(std::vector<std::string>& words) {
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  return pointers;
}

// Starts the command in `folder` with its channels in files; returns its process, or -1.
pid_t start(std::vector<std::string> command, std::vector<std::string> environment,
            const std::string& folder, const TemporaryFolder& channels) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  const int writing = O_WRONLY | O_CREAT | O_TRUNC;
  const std::string in = channels.path("in"), out = channels.path("out"),
                    err = channels.path("err");
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, in.c_str(), O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, out.c_str(), writing, 0600);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, err.c_str(), writing, 0600);
  posix_spawn_file_actions_addchdir_np(&actions, folder.c_str());
  pid_t child = -1;
  const int failed = ::posix_spawn(&child, command.front().c_str(), &actions, nullptr,
                                   pointers_to(command).data(), pointers_to(environment).data());
  posix_spawn_file_actions_destroy(&actions);
  return failed == 0 ? child : -1;
}

}  // namespace

Program::Program() {
  fs::create_directories(folder_.path("home/fonts"));
  fs::copy(BANXIN_SOURCE_DIR "/layouts", folder_.path("home/layouts"), fs::copy_options::recursive);
  fs::copy(BANXIN_SOURCE_DIR "/fonts/standard-characters.txt", folder_.path("home/fonts"));
  folder_.write("home/fonts/fonts.toml", metric_catalogue());
  environment_ = {{"BANXIN_FONTS", BANXIN_METRIC_FONT_DIR},
                  {"BANXIN_CACHE", folder_.path("cache")}};
}

void Program::set_environment(const std::string& name, const std::string& value) {
  environment_.emplace_back(name, value);
}

Ran Program::run(const std::vector<std::string>& arguments, const std::string& input) const {
  std::vector<std::string> command = {BANXIN_PROGRAM, "--home", folder_.path("home")};
  command.insert(command.end(), arguments.begin(), arguments.end());
  return execute(std::move(command), input);
}

Ran Program::run_script(const std::string& script) const {
  return execute({"/bin/sh", "-c", script, BANXIN_PROGRAM, "--home", folder_.path("home")}, "");
}

Ran Program::execute(std::vector<std::string> command, const std::string& input) const {
  const TemporaryFolder channels;
  channels.write("in", input);
  const pid_t child =
      start(std::move(command), environment_with(environment_), folder_.path(), channels);
  Ran ran;
  int status = 0;
  if (child < 0 || ::waitpid(child, &status, 0) != child) return ran;
  ran.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  ran.out = bytes_of(channels.path("out"));
  ran.err = bytes_of(channels.path("err"));
  return ran;
}

}  // namespace banxin::testing
