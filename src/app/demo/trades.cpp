#include "app/demo/trades.hpp"
#include <array>
#include "platform/base/characters.hpp"
#include "platform/codes/codes.hpp"

namespace sx::app::demo {
namespace {

constexpr std::array all_trades{
    Trade{
        "I65", "软件", "2-02-10", "080901,080902,080903,080904,080910",
        "C++,Java,SQL,Linux,数据结构,接口测试,需求分析", "业务系统与数据平台", 6500, 14000},
    Trade{
        "C34", "精密机械", "2-02-07", "080202,080203,080204,080207",
        "CAD 制图,有限元分析,数控编程,工艺编制,公差配合", "装备与零部件", 5500, 9500},
    Trade{
        "C39", "电子科技", "2-02-09", "080701,080702,080703,080801",
        "电路设计,单片机,C 语言,信号测试,PCB 布线", "电子产品与传感器", 6000, 11000},
    Trade{
        "E47", "建设工程", "2-02-18", "081001,120103,120105,082801",
        "施工图识读,工程测量,预算编制,BIM 建模", "房屋与市政工程", 5000, 9000},
    Trade{
        "Q84", "医院管理", "2-05-08,2-05-06", "101101,100801,100701,101001",
        "基础护理,病历书写,药品管理,健康宣教,急救技能", "临床与健康服务", 4800, 8500},
    Trade{
        "P83", "教育", "2-08-03,2-08-04", "050101,070101,050201,040106",
        "课堂教学,教案编写,班级组织,普通话,信息化教学", "课程与学生成长", 4500, 8000},
    Trade{
        "J66", "金融服务", "2-06-03,2-06-04,2-06-09", "120203,020301,120204,020101",
        "会计核算,财务报表,税务申报,风险分析,Excel 数据处理", "账务、信贷与风险控制", 5000, 9500},
    Trade{
        "G59", "物流", "4-02-06,2-02-30", "120601,120602,081801,120604",
        "仓储调度,运单管理,路线规划,库存盘点", "仓储与配送", 4500, 7500},
    Trade{
        "C26", "新材料", "2-02-06", "081301,080401,070301,080403",
        "化学分析,工艺放大,安全操作,实验记录", "材料配方与生产工艺", 5200, 9000},
    Trade{
        "F52", "商贸", "2-06-07,4-01-02", "120202,120801,020401,120206",
        "客户沟通,市场调研,活动策划,直播运营,合同管理", "产品推广与客户服务", 4500, 9000},
    Trade{
        "N77", "环境工程", "2-02-27", "082502,082503,081101,083002",
        "水质监测,环评报告编写,现场采样,设备运维", "污染治理与环境监测", 4800, 8500},
    Trade{
        "R86", "文化传媒", "2-10-01,2-09-06", "050301,130502,050303,050302",
        "采写编辑,版面设计,短视频剪辑,新媒体运营", "内容策划与传播", 4500, 8500},
};

bool end_with(std::string& title, std::string_view from, std::string_view to) {
    if (!title.ends_with(from) || title.size() == from.size()) return false;
    title.replace(title.size() - from.size(), from.size(), to);
    return true;
}

std::string advertised(std::string title) {
    for (auto const& [from, to] :
         {std::pair<std::string_view, std::string_view>{"工程技术人员", "工程师"},
          {"专业人员", "专员"},
          {"服务人员", "服务专员"},
          {"技术人员", "技术员"},
          {"人员", "专员"}})
        if (end_with(title, from, to)) break;
    return title;
}

}  // namespace

std::span<Trade const> trades() { return all_trades; }

std::vector<std::string> titles_of(Trade const& trade) {
    std::vector<std::string> titles;
    for (auto const group : split(trade.occupations, ','))
        for (auto const& entry : codes::occupations().below(group))
            if (entry.level == 4) titles.push_back(advertised(std::string(entry.name)));
    return titles;
}

}  // namespace sx::app::demo
