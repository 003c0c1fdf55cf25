#include "app/sample/ticketform.h"

#include <algorithm>

namespace truvamate::sample {
namespace {

constexpr QLatin1String monthFirst("MMM dd yyyy");
constexpr QLatin1String withWeekday("ddd MMMdd yy");
constexpr QLatin1String slashed("MM/dd/yyyy");

QMap<QString, QString> specials(QLatin1String ofPowerball, QLatin1String ofMegaMillions)
{
    return {{QStringLiteral("powerball"), ofPowerball}, {QStringLiteral("mega_millions"), ofMegaMillions}};
}

TicketForm florida()
{
    TicketForm form;
    form.id = QStringLiteral("florida");
    form.state = QStringLiteral("FL");
    form.specialNames = specials(QLatin1String("PB"), QLatin1String("MB"));
    form.play = QStringLiteral("{L}. {N}  {B} {S} {Q} {X}");
    form.dateFormat = monthFirst;
    form.drawLine = QStringLiteral("{draws} DRAW|{draw}");
    form.detailLines = {QStringLiteral("RET# {terminal}|{sold}"), QStringLiteral("|{price}")};
    form.powerPlayLine = QStringLiteral("POWER PLAY - {power}");
    return form;
}

TicketForm connecticut()
{
    TicketForm form;
    form.id = QStringLiteral("connecticut");
    form.state = QStringLiteral("CT");
    form.symbology = Symbology::Pdf417;
    form.specialNames = specials(QLatin1String("PB:"), QLatin1String("MB:"));
    form.play = QStringLiteral("{L}. {N} {Q} {B} {S} {Q} {X}");
    form.dateFormat = withWeekday;
    form.drawLine = QStringLiteral("{draw}");
    form.detailLines = {QStringLiteral("RET# {terminal}|{sold}"), QStringLiteral("{draws} Draw - {price}")};
    form.powerPlayLine = QStringLiteral("POWER PLAY - {power}");
    return form;
}

TicketForm illinois()
{
    TicketForm form;
    form.id = QStringLiteral("illinois");
    form.state = QStringLiteral("IL");
    form.symbology = Symbology::Pdf417;
    form.serialSeparators = {QStringLiteral("-"), QStringLiteral(" ")};
    form.isSerialOnTop = false;
    form.specialNames = specials(QLatin1String("-"), QLatin1String("-"));
    form.heading = QStringLiteral("Your Numbers|Mega|Multi-plier");
    form.play = QStringLiteral("{L}.{N} {Q} {B} {S} {Q}| |{X}");
    form.columns = {56, 420, 530};
    form.dateFormat = slashed;
    form.drawLine = QStringLiteral("Good Luck With Your {draws} Draw(s) {draw}");
    form.detailLines = {QStringLiteral("{sold}|{price}")};
    form.powerPlayLine = QStringLiteral("POWER PLAY - {power}");
    return form;
}

TicketForm michigan()
{
    TicketForm form;
    form.id = QStringLiteral("michigan");
    form.state = QStringLiteral("MI");
    form.symbology = Symbology::Code128;
    form.heading = QStringLiteral("|PWR");
    form.play = QStringLiteral("{L}.{N} {Q}|{S} {Q} {X}");
    form.columns = {56, 450};
    form.quickPickMarker = QStringLiteral("EP");
    form.dateFormat = withWeekday;
    form.drawLine = QStringLiteral("{draw}");
    form.detailLines = {QStringLiteral("RET# {terminal}|{sold}"), QStringLiteral("{draws} Draw - {price}")};
    form.powerPlayLine = QStringLiteral("POWER PLAY - {power}");
    return form;
}

TicketForm maryland()
{
    TicketForm form;
    form.id = QStringLiteral("maryland");
    form.state = QStringLiteral("MD");
    form.symbology = Symbology::Code128;
    form.isSerialOnTop = false;
    form.specialNames = specials(QLatin1String("PB:"), QLatin1String("MB:"));
    form.play = QStringLiteral("{N}  {B}{S} {Q} {X}");
    form.dateFormat = withWeekday;
    form.drawLine = QStringLiteral("{draw}");
    form.detailLines = {QStringLiteral("RET# {terminal}|{sold}"), QStringLiteral("|{price}")};
    form.powerPlayLine = QStringLiteral("POWER PLAY - {power}");
    return form;
}

TicketForm northCarolina()
{
    TicketForm form = michigan();
    form.id = QStringLiteral("north_carolina");
    form.state = QStringLiteral("NC");
    form.heading.clear();
    form.columns.clear();
    form.specialNames = specials(QLatin1String("PB"), QLatin1String("MB"));
    form.play = QStringLiteral("{L} {N} {Q}  {B} {S} {Q} {X}");
    form.quickPickMarker.clear();
    return form;
}

TicketForm california()
{
    TicketForm form;
    form.id = QStringLiteral("california");
    form.state = QStringLiteral("CA");
    form.specialNames = specials(QLatin1String("POWER"), QLatin1String("MEGA"));
    form.play = QStringLiteral("{L} {N}  {B} {S} {Q} {X}");
    form.dateFormat = withWeekday;
    form.drawLine = QStringLiteral("DRAW NUMBER 002169|{draw}");
    form.detailLines = {QStringLiteral("R{terminal}|{sold}"), QStringLiteral("|{price}")};
    return form;
}

TicketForm georgia()
{
    TicketForm form;
    form.id = QStringLiteral("georgia");
    form.state = QStringLiteral("GA");
    form.symbology = Symbology::Code128;
    form.specialNames = specials(QLatin1String("PB:"), QLatin1String("MB:"));
    form.play = QStringLiteral("{L}. {N} {Q}  {B} {S} {Q} {X}");
    form.dateFormat = withWeekday;
    form.drawLine = QStringLiteral("{draw}");
    form.detailLines = {QStringLiteral("RET# {terminal}|{sold}"), QStringLiteral("|{price}")};
    form.powerPlayLine = QStringLiteral("POWER PLAY - {power}");
    return form;
}

/// Of the years in which private services bought in Texas: older terminals with a serial of 3-9-6.
TicketForm texas()
{
    TicketForm form;
    form.id = QStringLiteral("texas");
    form.state = QStringLiteral("TX");
    form.heading = QStringLiteral("|POWERBALL");
    form.play = QStringLiteral("{L}. {N}|{S} {Q} {X}");
    form.columns = {56, 460};
    form.dateFormat = monthFirst;
    form.drawLine = QStringLiteral("{draws} DRAW|{draw}");
    form.detailLines = {QStringLiteral("RET# {terminal}|{sold}"), QStringLiteral("|{price}")};
    form.powerPlayLine = QStringLiteral("POWER PLAY - {power}");
    return form;
}

TicketForm generic()
{
    TicketForm form;
    form.id = QStringLiteral("generic");
    form.state = QStringLiteral("OH");
    form.symbology = Symbology::Code128;
    form.specialNames = specials(QLatin1String("PB"), QLatin1String("MB"));
    form.play = QStringLiteral("{L}. {N}  {B} {S} {Q} {X}");
    form.dateFormat = monthFirst;
    form.drawLine = QStringLiteral("DRAW|{draw}");
    form.detailLines = {QStringLiteral("RET# {terminal}|{sold}"), QStringLiteral("|{price}")};
    form.powerPlayLine = QStringLiteral("POWER PLAY - {power}");
    return form;
}

} // namespace

QString TicketForm::printedSerial(const QStringList &groups) const
{
    QString text;
    for (qsizetype i = 0; i < groups.size(); ++i) {
        if (i > 0) {
            text += serialSeparators.value(std::min(i - 1, serialSeparators.size() - 1), QStringLiteral("-"));
        }
        text += groups.at(i);
    }
    return text;
}

const std::vector<TicketForm> &ticketForms()
{
    static const std::vector<TicketForm> forms
        = {florida(),       connecticut(), illinois(), michigan(), maryland(),
           northCarolina(), california(),  georgia(),  texas(),    generic()};
    return forms;
}

const TicketForm *ticketForm(const QString &id)
{
    const auto found = std::ranges::find(ticketForms(), id, &TicketForm::id);
    return found == ticketForms().end() ? nullptr : &*found;
}

} // namespace truvamate::sample
