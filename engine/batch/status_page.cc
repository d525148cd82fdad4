#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include "batch/write_status.h"

namespace banxin {
namespace {

constexpr const char* kStyle =
    "body{font:15px/1.5 system-ui,\"Noto Sans CJK SC\",sans-serif;margin:2em auto;max-width:72em;"
    "padding:0 1em;color:#222;background:#fff}h1{font-size:1.4em}h2{font-size:1.1em;margin-top:2em}"
    "table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.2em .6em;"
    "border-bottom:1px solid #ddd;vertical-align:top;overflow-wrap:anywhere}"
    ".n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}"
    ".counts span{display:inline-block;margin-right:2em}.counts b{font-size:1.6em;display:block}"
    ".failed,.rejected{color:#b00020}.pending{color:#777}svg{width:100%;max-width:40em;height:9em}"
    "rect{fill:#4a6fa5}text{font-size:11px;fill:#444;text-anchor:middle}";

std::string escaped(const std::string& text) {
  std::string safe;
  for (const char c : text) {
    if (c == '&') {
      safe += "&amp;";
    } else if (c == '<') {
      safe += "&lt;";
    } else if (c == '>') {
      safe += "&gt;";
    } else if (c == '"') {
      safe += "&quot;";
    } else {
      safe.push_back(c);
    }
  }
  return safe;
}

// ---- Histograms --------------------------------------------------------------------------------

constexpr std::array<int, 4> kSteps = {1, 2, 5, 10};

// The least of 1, 2, 5, 10, 20 … that is not below a value.
double round_up(double value) {
  double power = 1;
  while (power * 10 < value) power *= 10;
  for (const int step : kSteps) {
    if (step * power >= value) return step * power;
  }
  return 10 * power;
}

// Up to twelve columns of one width.
std::string histogram(const std::vector<double>& values, const char* unit) {
  constexpr int kColumns = 12, kWidth = 48, kHeight = 100, kRoom = 16;
  if (values.empty()) return "<p>–</p>";
  const double most = *std::max_element(values.begin(), values.end());
  const double width = round_up(std::max(most, 1.0) / (kColumns - 1));
  std::array<std::size_t, kColumns> counts{};
  for (const double value : values) {
    ++counts[std::min<std::size_t>(static_cast<std::size_t>(value / width), kColumns - 1)];
  }
  const std::size_t highest = *std::max_element(counts.begin(), counts.end());
  std::string svg = fmt::format("<svg viewBox=\"0 0 {} {}\" role=\"img\">", kColumns * kWidth,
                                kHeight + 2 * kRoom);
  for (int i = 0; i < kColumns; ++i) {
    const std::size_t count = counts[static_cast<std::size_t>(i)];
    const auto height = static_cast<int>(kHeight * count / highest);
    const int x = i * kWidth, top = kRoom + kHeight - height;
    svg += fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>", x + 3, top,
                       kWidth - 6, height);
    if (count > 0) {
      svg += fmt::format("<text x=\"{}\" y=\"{}\">{}</text>", x + kWidth / 2, top - 3, count);
    }
    svg += fmt::format("<text x=\"{}\" y=\"{}\">{:g}{}</text>", x + kWidth / 2,
                       kHeight + 2 * kRoom - 3, width * i, i == 0 ? unit : "");
  }
  return svg + "</svg>";
}

template <typename Value>
std::string histogram_of_made(const BatchSummary& summary, Value value, const char* unit) {
  std::vector<double> values;
  for (const JobRecord& job : summary.jobs) {
    if (job.state == JobState::made) values.push_back(static_cast<double>(value(job)));
  }
  return histogram(values, unit);
}

// ---- Tables ------------------------------------------------------------------------------------

std::string counts_of(const BatchSummary& summary) {
  return fmt::format(
      "<p class=\"counts\"><span><b>{}</b>jobs 任务</span><span><b>{}</b>made 已生成</span>"
      "<span><b>{}</b>rejected 稿件有误</span><span><b>{}</b>failed 失败</span>"
      "<span><b>{}</b>to do 未做</span><span><b>{}</b>pages 页</span>"
      "<span><b>{:.1f}</b>MB</span></p>",
      summary.jobs.size(), summary.made, summary.rejected, summary.failed, summary.pending,
      summary.pages, static_cast<double>(summary.bytes) / 1e6);
}

std::string runs_of(const BatchSummary& summary) {
  std::string table =
      "<table><tr><th>shard<th class=\"n\">run<th>end<th class=\"n\">workers<th class=\"n\">made"
      "<th class=\"n\">unchanged<th class=\"n\">failed<th class=\"n\">replaced workers"
      "<th class=\"n\">s<th class=\"n\">pages/s<th class=\"n\">MB/s<th class=\"n\">peak MB</tr>";
  for (const RunRecord& run : summary.runs) {
    const double seconds = std::max(run.milliseconds / 1000, 0.001);
    table += fmt::format(
        "<tr><td>{}<td class=\"n\">{}<td>{}<td class=\"n\">{}<td class=\"n\">{}<td class=\"n\">{}"
        "<td class=\"n\">{}<td class=\"n\">{}<td class=\"n\">{:.1f}<td class=\"n\">{:.1f}"
        "<td class=\"n\">{:.1f}<td class=\"n\">{}</tr>",
        escaped(run.shard), run.number, run.end.empty() ? "not ended" : escaped(run.end),
        run.workers, run.made, run.skipped, run.failed, run.replaced_workers, seconds,
        static_cast<double>(run.pages) / seconds, static_cast<double>(run.bytes) / 1e6 / seconds,
        run.peak_kilobytes / 1024);
  }
  return table + "</table>";
}

std::string codes_of(const std::map<std::string, std::size_t>& codes) {
  if (codes.empty()) return "<p>–</p>";
  std::string table = "<table><tr><th>code<th class=\"n\">jobs</tr>";
  for (const auto& [code, count] : codes) {
    table += fmt::format("<tr><td>{}<td class=\"n\">{}</tr>", escaped(code), count);
  }
  return table + "</table>";
}

std::string row_of(const JobRecord& job) {
  const char* const state = kJobStateNames[static_cast<std::size_t>(job.state)];
  return fmt::format(
      "<tr><td class=\"n\">{}<td>{}<td>{}{}<td class=\"{}\">{}<td class=\"n\">{}<td class=\"n\">{}"
      "<td class=\"n\">{:.0f}<td class=\"n\">{}<td>{}</tr>\n",
      job.number, escaped(job.output), escaped(job.report),
      job.failure_line > 0 ? fmt::format(":{}", job.failure_line) : "", state, state, job.pages,
      job.bytes / 1000, job.milliseconds, job.attempts, escaped(job.codes));
}

std::string jobs_of(const BatchSummary& summary) {
  std::string table =
      "<table><tr><th class=\"n\">no.<th>output<th>report<th>state<th class=\"n\">pages"
      "<th class=\"n\">kB<th class=\"n\">ms<th class=\"n\">attempts<th>problems</tr>\n";
  for (const JobState state :
       {JobState::failed, JobState::rejected, JobState::pending, JobState::made}) {
    for (const JobRecord& job : summary.jobs) {
      if (job.state == state) table += row_of(job);
    }
  }
  return table + "</table>";
}

}  // namespace

std::string status_page(const BatchSummary& summary) {
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>banxin batch"
      "</title><style>{}</style></head><body><h1>banxin batch 批量排版</h1>{}<h2>Runs "
      "各次运行</h2>{}"
      "<h2>Why jobs failed 失败原因</h2>{}<h2>Warnings and errors 提示</h2>{}"
      "<h2>Milliseconds a job 每件毫秒</h2>{}<h2>Pages a job 每件页数</h2>{}<h2>Jobs 任务</h2>{}"
      "</body></html>\n",
      kStyle, counts_of(summary), runs_of(summary), codes_of(summary.why), codes_of(summary.codes),
      histogram_of_made(
          summary, [](const JobRecord& job) { return job.milliseconds; }, " ms"),
      histogram_of_made(
          summary, [](const JobRecord& job) { return job.pages; }, ""),
      jobs_of(summary));
}

}  // namespace banxin
