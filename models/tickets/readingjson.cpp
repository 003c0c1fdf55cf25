#include "models/tickets/reading.h"

#include <QJsonArray>

namespace truvamate {

namespace {

template <typename T> QJsonValue orNull(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonArray toJson(const Quad &quad)
{
    QJsonArray points;
    for (const ImagePoint &point : quad) {
        points.append(QJsonArray{point.x, point.y});
    }
    return points;
}

QJsonObject publicJson(const CodeReading &code)
{
    return {{QStringLiteral("symbology"), symbologyName(code.symbology)},
            {QStringLiteral("text"), code.text},
            {QStringLiteral("bytes"), QString::fromLatin1(code.bytes.toHex())},
            {QStringLiteral("quad"), toJson(code.quad)}};
}

QJsonObject publicJson(const PrintedPlay &play)
{
    QJsonArray numbers;
    for (const auto &number : play.numbers) {
        numbers.append(orNull(number));
    }
    return {{QStringLiteral("letter"), play.letter},
            {QStringLiteral("numbers"), numbers},
            {QStringLiteral("special"), orNull(play.special)},
            {QStringLiteral("quickPick"), orNull(play.quickPick)},
            {QStringLiteral("multiplier"), orNull(play.multiplier)}};
}

QJsonArray datesJson(const std::vector<DrawDate> &dates)
{
    QJsonArray array;
    for (const DrawDate &date : dates) {
        array.append(date.toString());
    }
    return array;
}

QJsonObject publicJson(const TicketReading &ticket)
{
    QJsonArray plays;
    for (const PrintedPlay &play : ticket.plays) {
        plays.append(publicJson(play));
    }
    const auto price = ticket.price ? QJsonValue(decimalString(ticket.price->minor())) : QJsonValue();
    const auto soldAt = ticket.soldAt ? QJsonValue(ticket.soldAt->toString()) : QJsonValue();
    return {{QStringLiteral("state"), orNull(ticket.state)},
            {QStringLiteral("game"), orNull(ticket.game)},
            {QStringLiteral("serial"), orNull(ticket.serial)},
            {QStringLiteral("plays"), plays},
            {QStringLiteral("drawDates"), datesJson(ticket.drawDates)},
            {QStringLiteral("soldAt"), soldAt},
            {QStringLiteral("price"), price},
            {QStringLiteral("terminal"), orNull(ticket.terminal)},
            {QStringLiteral("confidence"), ticket.confidence}};
}

QJsonArray placesJson(const std::vector<FieldPlace> &places)
{
    QJsonArray array;
    for (const FieldPlace &place : places) {
        array.append(QJsonObject{{QStringLiteral("field"), place.field},
                                 {QStringLiteral("quad"), toJson(place.quad)}});
    }
    return array;
}

QJsonArray doubtfulJson(const std::vector<DoubtfulNumber> &numbers)
{
    QJsonArray array;
    for (const DoubtfulNumber &number : numbers) {
        array.append(QJsonObject{
            {QStringLiteral("letter"), number.letter},
            {QStringLiteral("position"), number.position},
            {QStringLiteral("first"), number.first},
            {QStringLiteral("second"), number.second},
            {QStringLiteral("quad"), number.quad ? QJsonValue(toJson(*number.quad)) : QJsonValue()}});
    }
    return array;
}

QJsonObject fullJson(const TicketReading &ticket)
{
    QJsonObject json = publicJson(ticket);
    QJsonArray plays;
    for (const PrintedPlay &play : ticket.plays) {
        QJsonObject each = publicJson(play);
        each.insert(QStringLiteral("confidence"), play.confidence);
        plays.append(each);
    }
    QJsonArray doubts;
    for (const Reason &doubt : ticket.doubts) {
        doubts.append(toJson(doubt));
    }
    json.insert(QStringLiteral("plays"), plays);
    json.insert(QStringLiteral("doubts"), doubts);
    json.insert(QStringLiteral("places"), placesJson(ticket.places));
    json.insert(QStringLiteral("doubtfulNumbers"), doubtfulJson(ticket.doubtfulNumbers));
    json.insert(QStringLiteral("layout"), ticket.layout);
    json.insert(QStringLiteral("layoutVerified"), ticket.layoutVerified);
    json.insert(QStringLiteral("barcodeSerial"), orNull(ticket.barcodeSerial));
    json.insert(QStringLiteral("printedSerial"), orNull(ticket.printedSerial));
    json.insert(QStringLiteral("powerPlay"), orNull(ticket.powerPlay));
    json.insert(QStringLiteral("paper"), ticket.paper ? QJsonValue(toJson(*ticket.paper)) : QJsonValue());
    json.insert(QStringLiteral("lines"), QJsonArray::fromStringList(ticket.lines));
    return json;
}

/// Reads values and remembers whether any had another shape than expected.
class JsonReader
{
public:
    bool isSound() const { return m_sound; }

    std::optional<QString> string(const QJsonValue &value)
    {
        return value.isString() ? std::optional(value.toString()) : absent<QString>(value);
    }
    std::optional<int> integer(const QJsonValue &value)
    {
        return value.isDouble() ? std::optional(value.toInt()) : absent<int>(value);
    }
    std::optional<bool> boolean(const QJsonValue &value)
    {
        return value.isBool() ? std::optional(value.toBool()) : absent<bool>(value);
    }
    QString text(const QJsonValue &value) { return needed(string(value)); }
    double number(const QJsonValue &value)
    {
        m_sound = m_sound && value.isDouble();
        return value.toDouble();
    }
    QJsonArray array(const QJsonValue &value)
    {
        m_sound = m_sound && value.isArray();
        return value.toArray();
    }
    template <typename T> T needed(std::optional<T> value)
    {
        m_sound = m_sound && value.has_value();
        return value.value_or(T());
    }

private:
    template <typename T> std::optional<T> absent(const QJsonValue &value)
    {
        m_sound = m_sound && (value.isNull() || value.isUndefined());
        return std::nullopt;
    }

    bool m_sound = true;
};

Quad quadFrom(const QJsonValue &value, JsonReader &reader)
{
    Quad quad;
    const QJsonArray points = reader.array(value);
    for (qsizetype i = 0; i < 4; ++i) {
        const QJsonArray point = reader.array(points.at(i));
        quad.at(static_cast<size_t>(i)) = {reader.number(point.at(0)), reader.number(point.at(1))};
    }
    return quad;
}

CodeReading codeFrom(const QJsonObject &json, JsonReader &reader)
{
    CodeReading code;
    code.symbology = reader.needed(symbologyFromName(json[QLatin1String("symbology")].toString()));
    code.text = reader.text(json[QLatin1String("text")]);
    code.bytes = QByteArray::fromHex(reader.text(json[QLatin1String("bytes")]).toLatin1());
    code.quad = quadFrom(json[QLatin1String("quad")], reader);
    code.certain = reader.needed(reader.boolean(json[QLatin1String("certain")]));
    return code;
}

PrintedPlay playFrom(const QJsonObject &json, JsonReader &reader)
{
    PrintedPlay play;
    play.letter = reader.text(json[QLatin1String("letter")]);
    const QJsonArray numbers = reader.array(json[QLatin1String("numbers")]);
    for (size_t i = 0; i < play.numbers.size(); ++i) {
        play.numbers.at(i) = reader.integer(numbers.at(static_cast<qsizetype>(i)));
    }
    play.special = reader.integer(json[QLatin1String("special")]);
    play.quickPick = reader.boolean(json[QLatin1String("quickPick")]);
    play.multiplier = reader.integer(json[QLatin1String("multiplier")]);
    play.confidence = reader.number(json[QLatin1String("confidence")]);
    return play;
}

void readTicketFields(const QJsonObject &json, JsonReader &reader, TicketReading &ticket)
{
    ticket.layout = reader.text(json[QLatin1String("layout")]);
    ticket.layoutVerified = reader.needed(reader.boolean(json[QLatin1String("layoutVerified")]));
    ticket.state = reader.string(json[QLatin1String("state")]);
    ticket.game = reader.string(json[QLatin1String("game")]);
    ticket.serial = reader.string(json[QLatin1String("serial")]);
    ticket.barcodeSerial = reader.string(json[QLatin1String("barcodeSerial")]);
    ticket.printedSerial = reader.string(json[QLatin1String("printedSerial")]);
    ticket.terminal = reader.string(json[QLatin1String("terminal")]);
    ticket.powerPlay = reader.boolean(json[QLatin1String("powerPlay")]);
    ticket.confidence = reader.number(json[QLatin1String("confidence")]);
    if (const auto soldAt = reader.string(json[QLatin1String("soldAt")])) {
        ticket.soldAt = reader.needed(PrintedTime::fromString(*soldAt));
    }
    if (const auto price = reader.string(json[QLatin1String("price")])) {
        ticket.price = cents(minorFromDecimal(*price).value_or(0));
    }
    if (!json[QLatin1String("paper")].isNull()) {
        ticket.paper = quadFrom(json[QLatin1String("paper")], reader);
    }
}

/// Readings stored by earlier versions have none of it.
void readEvidence(const QJsonObject &json, JsonReader &reader, TicketReading &ticket)
{
    for (const QJsonValue &place : json[QLatin1String("places")].toArray()) {
        ticket.places.push_back(
            {reader.text(place[QLatin1String("field")]), quadFrom(place[QLatin1String("quad")], reader)});
    }
    for (const QJsonValue &value : json[QLatin1String("doubtfulNumbers")].toArray()) {
        DoubtfulNumber number;
        number.letter = reader.text(value[QLatin1String("letter")]);
        number.position = reader.needed(reader.integer(value[QLatin1String("position")]));
        number.first = reader.text(value[QLatin1String("first")]);
        number.second = reader.text(value[QLatin1String("second")]);
        if (!value[QLatin1String("quad")].isNull()) {
            number.quad = quadFrom(value[QLatin1String("quad")], reader);
        }
        ticket.doubtfulNumbers.push_back(std::move(number));
    }
}

TicketReading ticketFrom(const QJsonObject &json, JsonReader &reader)
{
    TicketReading ticket;
    readTicketFields(json, reader, ticket);
    for (const QJsonValue &play : reader.array(json[QLatin1String("plays")])) {
        ticket.plays.push_back(playFrom(play.toObject(), reader));
    }
    for (const QJsonValue &date : reader.array(json[QLatin1String("drawDates")])) {
        ticket.drawDates.emplace_back(QDate::fromString(reader.text(date), Qt::ISODate));
    }
    for (const QJsonValue &doubt : reader.array(json[QLatin1String("doubts")])) {
        ticket.doubts.push_back(
            {reader.text(doubt[QLatin1String("code")]), reader.text(doubt[QLatin1String("sentence")])});
    }
    readEvidence(json, reader, ticket);
    for (const QJsonValue &line : reader.array(json[QLatin1String("lines")])) {
        ticket.lines.append(reader.text(line));
    }
    return ticket;
}

template <typename TicketToJson, typename CodeToJson>
QJsonObject imageJson(const ImageReading &reading, TicketToJson ticketJson, CodeToJson codeJson)
{
    QJsonArray codes;
    for (const CodeReading &code : reading.codes) {
        codes.append(codeJson(code));
    }
    QJsonObject json{
        {QStringLiteral("width"), reading.width},
        {QStringLiteral("height"), reading.height},
        {QStringLiteral("ms"), reading.ms},
        {QStringLiteral("codes"), codes},
        {QStringLiteral("ticket"),
         reading.ticket ? QJsonValue(ticketJson(*reading.ticket)) : QJsonValue(QJsonValue::Null)}};
    if (!reading.quality.empty()) {
        QJsonArray quality;
        for (const Reason &reason : reading.quality) {
            quality.append(toJson(reason));
        }
        json.insert(QStringLiteral("quality"), quality);
    }
    if (!reading.otherTickets.empty()) {
        QJsonArray others;
        for (const TicketReading &ticket : reading.otherTickets) {
            others.append(ticketJson(ticket));
        }
        json.insert(QStringLiteral("otherTickets"), others);
    }
    return json;
}

} // namespace

QJsonObject toJson(const Reason &reason)
{
    return {{QStringLiteral("code"), reason.code}, {QStringLiteral("sentence"), reason.sentence}};
}

QJsonObject toPublicJson(const ImageReading &reading)
{
    return imageJson(
        reading, [](const TicketReading &ticket) { return publicJson(ticket); },
        [](const CodeReading &code) { return publicJson(code); });
}

QJsonObject toJson(const ImageReading &reading)
{
    return imageJson(
        reading, [](const TicketReading &ticket) { return fullJson(ticket); },
        [](const CodeReading &code) {
            QJsonObject json = publicJson(code);
            json.insert(QStringLiteral("certain"), code.certain);
            return json;
        });
}

Result<ImageReading> imageReadingFromJson(const QJsonObject &json)
{
    JsonReader reader;
    ImageReading reading;
    reading.width = static_cast<int>(reader.number(json[QLatin1String("width")]));
    reading.height = static_cast<int>(reader.number(json[QLatin1String("height")]));
    reading.ms = static_cast<qint64>(reader.number(json[QLatin1String("ms")]));
    for (const QJsonValue &code : reader.array(json[QLatin1String("codes")])) {
        reading.codes.push_back(codeFrom(code.toObject(), reader));
    }
    for (const QJsonValue &reason : json[QLatin1String("quality")].toArray()) {
        reading.quality.push_back(
            {reader.text(reason[QLatin1String("code")]), reader.text(reason[QLatin1String("sentence")])});
    }
    if (json[QLatin1String("ticket")].isObject()) {
        reading.ticket = ticketFrom(json[QLatin1String("ticket")].toObject(), reader);
    }
    for (const QJsonValue &ticket : json[QLatin1String("otherTickets")].toArray()) {
        reading.otherTickets.push_back(ticketFrom(ticket.toObject(), reader));
    }
    if (!reader.isSound()) {
        return fail(ErrorKind::Internal, QStringLiteral("scan.reading_malformed"),
                    QStringLiteral("The reader's answer is not a reading of an image."));
    }
    return reading;
}

} // namespace truvamate
