#pragma once
// What pages of the web put around a report (S-26), by how a line begins, ends or what it holds.
// Lines longer than `longest` are never cut by a pattern.
#include <string_view>

#include "report/report.h"

namespace banxin {

struct DebrisPattern {
  std::u32string_view begins;    // empty = any beginning
  std::u32string_view contains;  // empty = anything
  std::u32string_view ends;      // empty = any end
  std::size_t longest = 60;
  CutReason reason = CutReason::navigation;
};

inline constexpr DebrisPattern kDebrisPatterns[] = {
    {U"当前位置", U"", U"", 60},
    {U"您的位置", U"", U"", 60},
    {U"您现在的位置", U"", U"", 60},
    {U"首页", U">", U"", 60},
    {U"", U"上一页", U"下一页", 60},
    {U"上一页", U"下一页", U"", 60},
    {U"上一篇：", U"", U"", 60},
    {U"上一篇:", U"", U"", 60},
    {U"下一篇：", U"", U"", 60},
    {U"下一篇:", U"", U"", 60},
    {U"【字体", U"", U"", 30},
    {U"字体：", U"", U"", 30},
    {U"[字体", U"", U"", 30},
    {U"字号：", U"", U"", 30},
    {U"【字号", U"", U"", 30},
    {U"（责任编辑", U"", U"", 30},
    {U"(责任编辑", U"", U"", 30},
    {U"[责任编辑", U"", U"", 30},
    {U"【责任编辑", U"", U"", 30},
    {U"责任编辑", U"", U"", 30},
    {U"【E-mail", U"", U"", 30},
    {U"【打印", U"", U"", 30},
    {U"[打印", U"", U"", 30},
    {U"打印本页", U"", U"", 30},
    {U"【关闭", U"", U"", 30},
    {U"[关闭", U"", U"", 30},
    {U"关闭窗口", U"", U"", 30},
    {U"【纠错", U"", U"", 30},
    {U"返回顶部", U"", U"", 12},
    {U"返回首页", U"", U"", 12},
    {U"分享到", U"", U"", 40},
    {U"分享：", U"", U"", 40},
    {U"扫一扫", U"", U"", 40},
    {U"浏览次数", U"", U"", 30},
    {U"阅读次数", U"", U"", 30},
    {U"点击数", U"", U"", 30},
    {U"发布时间", U"：", U"", 60},
    {U"发布日期", U"：", U"", 60},
    {U"信息来源", U"：", U"", 60},
    {U"", U"版权所有", U"", 60},
    {U"", U"ICP备", U"", 60},
    {U"Copyright", U"", U"", 80},
    {U"", U"中央政府门户网站　www.gov.cn", U"", 80},
    {U"新华社", U"", U"电", 24, CutReason::source_line},
    {U"本报讯", U"", U"", 8, CutReason::source_line},
};

// Notices that stand behind a text: from the line that begins so to the end, if `proof` is said in
// them too.
struct TailNotice {
  std::u32string_view begins;
  std::u32string_view proof;
};

inline constexpr TailNotice kTailNotices[] = {
    {U"本作品是中华人民共和国的", U"著作权法"},
    {U"本作品在", U"公有领域"},
    {U"此作品在", U"公有领域"},
    {U"Public domain", U"Public domain"},
};

// Characters that a dump wrote out because they cannot be seen.
inline constexpr std::u32string_view kEscapedBlanks[] = {
    U"<U+00A0>", U"<U+3000>", U"<U+200B>", U"<U+FEFF>", U"<U+2003>", U"&nbsp;", U"&emsp;",
};

// What makes a line doubtful: flagged, not cut.
inline constexpr std::u32string_view kDoubtfulWords[] = {
    U"http", U"www.", U">>", U"|", U"©", U"javascript", U"document.",
};

}  // namespace banxin
