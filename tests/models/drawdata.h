#pragma once

#include <QByteArray>
#include <QFile>
#include <QList>
#include <QString>
#include <QStringList>

/// One line of a draw history: the columns shared by both games' files.
struct HistoricDraw
{
    QString date;
    std::vector<int> numbers;
    int special = 0;
    std::optional<int> multiplier;
    QString doublePlay;
};

inline QString drawHistoryPath(const char *file)
{
    const QString shared = qEnvironmentVariable("TRUVAMATE_SHARED");
    const QString path = shared + QStringLiteral("/data/draws/") + QString::fromLatin1(file);
    return !shared.isEmpty() && QFile::exists(path) ? path : QString();
}

inline QList<HistoricDraw> readDrawHistory(const QString &path)
{
    QList<HistoricDraw> draws;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return draws;
    }
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines.mid(1)) {
        const QStringList cells = QString::fromUtf8(line).trimmed().split(QLatin1Char(','));
        if (cells.size() < 9) {
            continue;
        }
        HistoricDraw draw;
        draw.date = cells[0];
        for (int i = 1; i <= 5; ++i) {
            draw.numbers.push_back(cells[i].toInt());
        }
        draw.special = cells[6].toInt();
        if (!cells[7].isEmpty()) {
            draw.multiplier = cells[7].toInt();
        }
        draw.doublePlay = cells[8];
        draws.append(draw);
    }
    return draws;
}
