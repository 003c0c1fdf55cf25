#include "app/sample/samplenames.h"

#include <array>

namespace truvamate::sample {

namespace {

struct Part
{
    const char *thai;
    const char *romanised;
};

constexpr std::array<Part, 24> firstNames = {{
    {"สมชาย", "Somchai"}, {"สมหญิง", "Somying"}, {"อนงค์", "Anong"},      {"บุญมี", "Boonmee"},
    {"กัญญา", "Kanya"},    {"มาลี", "Malee"},     {"ประเสริฐ", "Prasert"}, {"วิชัย", "Wichai"},
    {"สุดา", "Suda"},      {"นภา", "Napha"},     {"ธนกร", "Thanakorn"},  {"ปรีชา", "Preecha"},
    {"รัตนา", "Rattana"},  {"จันทร์", "Chan"},     {"พิมพ์", "Phim"},        {"ชัยวัฒน์", "Chaiwat"},
    {"ศิริพร", "Siriporn"}, {"ณัฐพล", "Nattapon"}, {"อรทัย", "Orathai"},    {"กิตติ", "Kitti"},
    {"วรรณา", "Wanna"},   {"สุชาติ", "Suchart"},  {"ดวงใจ", "Duangjai"},  {"เอกชัย", "Ekachai"},
}};

constexpr std::array<Part, 13> lastNames = {{
    {"ใจดี", "Jaidee"},
    {"ศรีสุข", "Srisuk"},
    {"ทองดี", "Thongdee"},
    {"แสงทอง", "Saengthong"},
    {"วงศ์ไทย", "Wongthai"},
    {"บุญรอด", "Boonrod"},
    {"สุวรรณ", "Suwan"},
    {"จันทร์เพ็ญ", "Chanphen"},
    {"พรหมมา", "Phromma"},
    {"มีสุข", "Meesuk"},
    {"รุ่งเรือง", "Rungrueang"},
    {"ชื่นใจ", "Chuenjai"},
    {"แก้วใส", "Kaewsai"},
}};

} // namespace

int sampleNameCount()
{
    return static_cast<int>(firstNames.size() * lastNames.size());
}

SampleName sampleName(int n)
{
    // 24 and 13 have no common divisor, so both turn at once and every pair comes up.
    const Part &first = firstNames.at(static_cast<std::size_t>(n) % firstNames.size());
    const Part &last = lastNames.at(static_cast<std::size_t>(n) % lastNames.size());
    return {QString::fromUtf8(first.thai) + u' ' + QString::fromUtf8(last.thai),
            QString::fromLatin1(first.romanised) + u' ' + QString::fromLatin1(last.romanised)};
}

} // namespace truvamate::sample
