package prose

import "strings"

// Country is a state: what its people are called and the places that stand for its government.
type Country struct {
	Name   string
	people []string // adjective first: "ukrainian"
	places []string // seats and cities that newspapers say for it
}

// CountryOf finds a country by its name, adjective or seat, in lower case.
var CountryOf = func() map[string]*Country {
	m := map[string]*Country{}
	for line := range strings.Lines(countryTable) {
		parts := strings.Split(strings.TrimSpace(line), ":")
		if len(parts) != 3 {
			continue
		}
		split := func(s string) []string {
			return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return r == ',' })
		}
		c := &Country{Name: parts[0], people: split(parts[1]), places: split(parts[2])}
		for _, names := range [][]string{{strings.ToLower(c.Name)}, c.people, c.places} {
			for _, n := range names {
				m[n] = c
			}
		}
	}
	return m
}()

// countryTable has a line a state: English short name, words for its people, seats.
const countryTable = `
Ukraine:ukrainian,ukrainians:kyiv,kiev
Russia:russian,russians:moscow,kremlin
United States:american,u.s.,us,americans,america,usa:washington,white house
United Kingdom:british,u.k.,uk,britain,briton,britons:london,downing street
France:french:paris,elysee,élysée
Germany:german,germans:berlin
China:chinese:beijing
Japan:japanese:tokyo
India:indian,indians:new delhi
Pakistan:pakistani,pakistanis:islamabad
Iran:iranian,iranians:tehran
Iraq:iraqi,iraqis:baghdad
Israel:israeli,israelis:jerusalem
Palestine:palestinian,palestinians:ramallah
Syria:syrian,syrians:damascus
Turkey:turkish,turks:ankara
Turkiye:türkiye:istanbul
Saudi Arabia:saudi,saudis:riyadh
Egypt:egyptian,egyptians:cairo
Jordan:jordanian:amman
Lebanon:lebanese:beirut
Qatar:qatari:doha
United Arab Emirates:emirati,uae:abu dhabi,dubai
Yemen:yemeni:sanaa
Afghanistan:afghan,afghans:kabul
Italy:italian,italians:rome
Spain:spanish:madrid
Portugal:portuguese:lisbon
Netherlands:dutch:the hague,amsterdam
Belgium:belgian:brussels
Luxembourg:luxembourgish:
Austria:austrian:vienna
Switzerland:swiss:bern,geneva,davos
Poland:polish:warsaw
Czech Republic:czech:prague
Slovakia:slovak:bratislava
Hungary:hungarian:budapest
Romania:romanian:bucharest
Bulgaria:bulgarian:sofia
Greece:greek,greeks:athens
Serbia:serbian:belgrade
Croatia:croatian:zagreb
Slovenia:slovenian:ljubljana
Albania:albanian:tirana
Kosovo:kosovar:pristina
Sweden:swedish:stockholm
Norway:norwegian:oslo
Denmark:danish:copenhagen
Finland:finnish:helsinki
Iceland:icelandic:reykjavik
Ireland:irish:dublin
Estonia:estonian:tallinn
Latvia:latvian:riga
Lithuania:lithuanian:vilnius
Belarus:belarusian,belarussian:minsk
Moldova:moldovan:chisinau
Georgia:georgian:tbilisi
Armenia:armenian:yerevan
Azerbaijan:azerbaijani,azeri:baku
Kazakhstan:kazakh:astana
Uzbekistan:uzbek:tashkent
South Korea:south korean:seoul
North Korea:north korean:pyongyang
Taiwan:taiwanese:taipei
Vietnam:vietnamese:hanoi
Thailand:thai:bangkok
Indonesia:indonesian:jakarta
Malaysia:malaysian:kuala lumpur
Singapore:singaporean:
Philippines:philippine,filipino:manila
Myanmar:burmese:naypyidaw
Bangladesh:bangladeshi:dhaka
Sri Lanka:sri lankan:colombo
Nepal:nepalese:kathmandu
Australia:australian,australians:canberra,sydney
New Zealand:new zealander:wellington
Canada:canadian,canadians:ottawa
Mexico:mexican,mexicans:mexico city
Brazil:brazilian:brasilia
Argentina:argentine,argentinian:buenos aires
Chile:chilean:santiago
Colombia:colombian:bogota,bogotá
Peru:peruvian:lima
Venezuela:venezuelan:caracas
Cuba:cuban,cubans:havana
Haiti:haitian:port-au-prince
South Africa:south african:pretoria,johannesburg
Nigeria:nigerian:abuja
Kenya:kenyan:nairobi
Ethiopia:ethiopian:addis ababa
Sudan:sudanese:khartoum
Libya:libyan:tripoli
Tunisia:tunisian:tunis
Algeria:algerian:algiers
Morocco:moroccan:rabat
Ghana:ghanaian:accra
Rwanda:rwandan:kigali
Somalia:somali:mogadishu
European Union:european,eu:
`
