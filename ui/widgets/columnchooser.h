#pragma once

#include <QDialog>
#include <QJsonArray>
#include <QListWidget>

#include <map>

namespace truvamate {

/// The list inside the chooser: Space shows or hides, Alt+Up and Alt+Down move, Left and Right change the
/// width.
class ColumnList final : public QListWidget
{
    Q_OBJECT

public:
    explicit ColumnList(QWidget *parent);

Q_SIGNALS:
    void widthAsked(QListWidgetItem *item, int characters);
    void orderChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void moveCurrentItem(int places);
};

/// Which columns a table shows, in which order and how wide. Every change is shown at once.
class ColumnChooser final : public QDialog
{
    Q_OBJECT

public:
    /// columns as in PagedTable::layout; titles by id; atFirst is what "As at first" gives back.
    ColumnChooser(const QJsonArray &columns, const std::map<QString, QString> &titles,
                  const QJsonArray &atFirst, QWidget *parent);

    QJsonArray columns() const;

Q_SIGNALS:
    void changed(const QJsonArray &columns);

private:
    void fill(const QJsonArray &columns);
    void keepOneShown(QListWidgetItem *changed);
    void changeWidth(QListWidgetItem *item, int characters);
    void sayChanged();

    ColumnList *m_list;
    std::map<QString, QString> m_titles;
    bool m_isFilling = false;
};

} // namespace truvamate
